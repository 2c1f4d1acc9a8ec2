'use client'

import { ChevronDown, FolderPlus, FolderUp, LayoutTemplate, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { FileIcon } from '#components/ui/file-icon'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu'
import { useToast } from '#components/ui/toast'
import type { ActionResult } from '#lib/action-result'
import type { Place } from '#lib/place'
import { routes } from '#lib/routes'
import { useOverTheLine } from '#lib/use-over-the-line'
import type { DocumentActions } from './document-item'
import { NewFolderDialog } from './new-folder-dialog'
import type { TemplateActions } from './templates/template-dialog'
import { readChosen } from './upload/read-dropped'
import { useUploader } from './upload/upload-area'

const TemplateDialog = dynamic(() =>
  import('./templates/template-dialog').then(({ TemplateDialog }) => TemplateDialog),
)

export type TemplateKind = 'docx' | 'xlsx' | 'pptx' | 'txt' | 'md'

/** Makes a file input one for folders; React's types do not know the word. */
const folders = { webkitdirectory: '' }

export interface NewMenuProps {
  /** Where it will be. */
  folder: Place
  /** What an editor can write. */
  kinds: readonly TemplateKind[]
  create: (kind: TemplateKind, folderId: string | null) => Promise<ActionResult>
  createFolder: DocumentActions['createFolder']
  /** The organisation's own; null: there are none, and the person cannot add any. */
  templates: TemplateActions | null
  isAdmin: boolean
  /** What the address asks: which template it is to be, or how a folder is to be called. */
  asked: 'template' | 'folder' | null
}

/** Makes a folder, takes one from the computer, or starts a new document and opens it. */
export function NewMenu(props: NewMenuProps) {
  const { folder, kinds, create, createFolder, templates } = props
  const t = useTranslations('documents.list.newMenu')
  const toast = useToast()
  const { upload } = useUploader()
  const overTheLine = useOverTheLine()
  const [pending, startTransition] = useTransition()
  const [naming, setNaming] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const router = useRouter()
  const answered = () => {
    if (props.asked) router.replace(routes.folder(folder.id))
  }
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu
        label={t('new')}
        variant="primary"
        size="md"
        trigger={
          <>
            <Plus aria-hidden className={pending ? 'animate-spin' : undefined} />
            {t('new')}
            <ChevronDown aria-hidden />
          </>
        }
      >
        <MenuItem icon={<FolderPlus aria-hidden />} onSelect={() => setNaming(true)}>
          {t('folder')}
        </MenuItem>
        <MenuItem icon={<FolderUp aria-hidden />} onSelect={() => chooser.current?.click()}>
          {t('folderFromComputer')}
        </MenuItem>
        <MenuSeparator />
        {kinds.map((kind) => (
          <MenuItem
            key={kind}
            icon={<FileIcon extension={kind} />}
            onSelect={() =>
              startTransition(async () => {
                const result = await overTheLine(() => create(kind, folder.id))
                if (result.kind === 'refused') toast({ tone: 'danger', message: result.message })
              })
            }
          >
            {t(kind)}
            <span className="text-muted"> .{kind}</span>
          </MenuItem>
        ))}
        {templates && (
          <>
            <MenuSeparator />
            <MenuItem icon={<LayoutTemplate aria-hidden />} onSelect={() => setChoosing(true)}>
              {t('fromTemplate')}
            </MenuItem>
          </>
        )}
      </Menu>
      <input
        ref={chooser}
        type="file"
        hidden
        {...folders}
        aria-label={t('folderToUpload')}
        onChange={(event) => {
          upload(readChosen(event.target.files), folder)
          event.target.value = ''
        }}
      />
      <NewFolderDialog
        open={naming || props.asked === 'folder'}
        parent={folder}
        action={createFolder}
        onClose={() => {
          setNaming(false)
          answered()
        }}
      />
      {templates && (choosing || props.asked === 'template') && (
        <TemplateDialog
          folder={folder}
          actions={templates}
          isAdmin={props.isAdmin}
          onClose={() => {
            setChoosing(false)
            answered()
          }}
        />
      )}
    </>
  )
}
