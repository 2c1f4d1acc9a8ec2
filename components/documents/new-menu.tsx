'use client'

import { ChevronDown, FolderPlus, FolderUp, Plus } from 'lucide-react'
import { useRef, useState, useTransition } from 'react'
import { FileIcon } from '#components/ui/file-icon'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu'
import { useToast } from '#components/ui/toast'
import type { ActionResult } from '#lib/action-result'
import type { Place } from '#lib/place'
import type { DocumentActions } from './document-item'
import { NewFolderDialog } from './new-folder-dialog'
import { readChosen } from './upload/read-dropped'
import { useUploader } from './upload/upload-area'

export type TemplateKind = 'docx' | 'xlsx' | 'txt' | 'md'

const kinds = [
  ['docx', 'Document'],
  ['xlsx', 'Spreadsheet'],
  ['txt', 'Plain text'],
  ['md', 'Markdown'],
] as const

/** Makes a file input one for folders; React's types do not know the word. */
const folders = { webkitdirectory: '' }

export interface NewMenuProps {
  /** Where it will be. */
  folder: Place
  create: (kind: TemplateKind, folderId: string | null) => Promise<ActionResult>
  createFolder: DocumentActions['createFolder']
}

/** Makes a folder, takes one from the computer, or starts a new document and opens it. */
export function NewMenu({ folder, create, createFolder }: NewMenuProps) {
  const toast = useToast()
  const { upload } = useUploader()
  const [pending, startTransition] = useTransition()
  const [naming, setNaming] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu
        label="New"
        variant="primary"
        size="md"
        trigger={
          <>
            <Plus aria-hidden className={pending ? 'animate-spin' : undefined} />
            New
            <ChevronDown aria-hidden />
          </>
        }
      >
        <MenuItem icon={<FolderPlus aria-hidden />} onSelect={() => setNaming(true)}>
          Folder…
        </MenuItem>
        <MenuItem icon={<FolderUp aria-hidden />} onSelect={() => chooser.current?.click()}>
          Folder from this computer…
        </MenuItem>
        <MenuSeparator />
        {kinds.map(([kind, words]) => (
          <MenuItem
            key={kind}
            icon={<FileIcon extension={kind} />}
            onSelect={() =>
              startTransition(async () => {
                const result = await create(kind, folder.id)
                if (result.kind === 'refused') toast({ tone: 'danger', message: result.message })
              })
            }
          >
            {words}
            <span className="text-muted"> .{kind}</span>
          </MenuItem>
        ))}
      </Menu>
      <input
        ref={chooser}
        type="file"
        hidden
        {...folders}
        aria-label="Folder to upload"
        onChange={(event) => {
          upload(readChosen(event.target.files), folder)
          event.target.value = ''
        }}
      />
      <NewFolderDialog
        open={naming}
        parent={folder}
        action={createFolder}
        onClose={() => setNaming(false)}
      />
    </>
  )
}
