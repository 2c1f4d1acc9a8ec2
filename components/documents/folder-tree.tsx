'use client'

import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FolderIcon } from '#components/ui/folder-icon'
import { routes } from '#lib/routes'
import type { DocumentActions } from './document-item'
import { useDocumentVerbs } from './use-document-verbs'
import { useFolderDrop } from './use-drag-items'
import { type FolderTreeState, useFolderTree } from './use-folder-tree'

export interface FolderTreeProps {
  id: string
  /** When the page was read: the tree is read anew after it. */
  readAt: number
  actions: DocumentActions
}

/** The person's own folders, to go to and to drop rows of a list on. */
export function FolderTree({ id, readAt, actions }: FolderTreeProps) {
  const t = useTranslations('documents.list.tree')
  const { move } = useDocumentVerbs(actions)
  const here = useSearchParams().get('folder')
  const at = usePathname() === routes.documents ? here : null
  const tree = useFolderTree(at, readAt)
  return (
    <div id={id} aria-busy={tree.levels === null}>
      {tree.failed && <p className="py-1 pl-8 text-muted text-xs">{t('failed')}</p>}
      <Level {...{ tree, at, move }} of={null} depth={0} />
    </div>
  )
}

interface LevelProps {
  tree: FolderTreeState
  /** The folder that is open. */
  at: string | null
  move: Parameters<typeof useFolderDrop>[1]
  /** Null: the root. */
  of: string | null
  depth: number
}

function Level({ of, ...rest }: LevelProps) {
  const t = useTranslations('documents.list.tree')
  const { tree, depth } = rest
  const level = tree.levels?.get(of)
  if (!level) return null
  const inset = { paddingInlineStart: `${depth * 0.75 + 2}rem` }
  return (
    <ul
      aria-label={of === null ? t('title') : undefined}
      className={clsx('flex flex-col gap-0.5', of === null && 'mt-0.5 mb-1 ml-2')}
    >
      {level.folders.map((folder) => (
        <Branch key={folder.id} folder={folder} {...rest} />
      ))}
      {level.folders.length === 0 && (
        <li style={inset} className="py-1 text-muted text-xs">
          {t('none')}
        </li>
      )}
      {level.more && (
        <li style={inset} className="py-1 text-xs">
          <Link href={routes.folder(of)} prefetch={false} className="text-muted hover:text-ink">
            {t('more')}
          </Link>
        </li>
      )}
    </ul>
  )
}

function Branch({
  folder: { id, name },
  ...rest
}: Omit<LevelProps, 'of'> & { folder: { id: string; name: string } }) {
  const t = useTranslations('documents.list.tree')
  const { tree, at, move, depth } = rest
  const { over, handlers } = useFolderDrop(id, move)
  const unfolded = tree.isUnfolded(id)
  return (
    <li>
      <div
        style={{ paddingInlineStart: `${depth * 0.75}rem` }}
        className={clsx(
          'flex h-7 items-center gap-1 rounded-md pr-2 transition-colors duration-100 max-lg:h-9',
          at === id
            ? 'bg-pressed font-medium text-ink'
            : 'text-muted hover:bg-hover hover:text-ink',
          over && 'bg-accent-soft text-ink outline-2 outline-accent',
        )}
        {...handlers}
      >
        <button
          type="button"
          aria-expanded={unfolded}
          aria-label={t('foldersIn', { name })}
          onClick={() => tree.toggle(id)}
          className="flex size-6 shrink-0 items-center justify-center rounded-sm hover:bg-pressed max-lg:size-9"
        >
          <ChevronRight aria-hidden className={clsx('size-3.5', unfolded && 'rotate-90')} />
        </button>
        <Link
          href={routes.folder(id)}
          prefetch={false}
          aria-current={at === id ? 'page' : undefined}
          title={name}
          className="flex min-w-0 flex-1 items-center gap-2 self-stretch rounded-sm"
        >
          <FolderIcon className="size-4!" />
          <span className="truncate">{name}</span>
        </Link>
      </div>
      {unfolded && <Level {...rest} of={id} depth={depth + 1} />}
    </li>
  )
}
