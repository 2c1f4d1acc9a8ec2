'use client'

import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import type { FolderTreeProps } from '#components/documents/folder-tree'
import { rememberFolders } from '#lib/folders-open'

// What is unfolded is known to the browser alone.
const FolderTree = dynamic(
  async () => (await import('#components/documents/folder-tree')).FolderTree,
  { ssr: false },
)

export interface FoldersProps extends Omit<FolderTreeProps, 'id'> {
  /** Whether it stood there the last time. */
  open: boolean
  /** False while it stands where nobody sees it: then it is not read. */
  seen?: boolean
}

/** Under the link to the documents: the tree of folders, when it is wanted. */
export function Folders({ link, seen = true, ...props }: FoldersProps & { link: ReactNode }) {
  const t = useTranslations('shell.nav')
  const id = useId()
  const [open, setOpen] = useState(props.open)
  return (
    <div>
      <div className="relative">
        {link}
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          aria-label={t('folders')}
          title={t(open ? 'hideFolders' : 'showFolders')}
          onClick={() => {
            rememberFolders(!open)
            setOpen(!open)
          }}
          className="absolute top-1/2 right-1 flex size-6 -translate-y-1/2 items-center justify-center rounded-sm text-muted hover:bg-line hover:text-ink max-lg:size-9"
        >
          <ChevronRight aria-hidden className={clsx('size-4', open && 'rotate-90')} />
        </button>
      </div>
      {open && seen && <FolderTree id={id} readAt={props.readAt} actions={props.actions} />}
    </div>
  )
}
