'use client'

import { CopyPlus, Download, FileClock, FileUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { ActDialog } from './act-dialog'

export interface RejectedActionsProps {
  save: {
    id: string
    /** The document's name. */
    document: string
    documentId: string
    trashed: boolean
    user: string
    size: string
    /** What became of it; null while it waits. */
    resolved: string | null
  }
  actions: { adopt: FormAction; copy: FormAction; discard: FormAction }
}

type Asked = 'adopt' | 'copy' | 'discard' | null

/** What an admin can do about one refused save. */
export function RejectedActions({ save, actions }: RejectedActionsProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const hidden = { rejectedId: save.id, name: save.document }
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  const over = save.resolved === null ? undefined : `Settled already: ${save.resolved}.`
  return (
    <>
      <Menu label={`Actions for the refused save of ${save.document}`} size="icon-sm">
        {save.resolved === null && (
          <MenuLink
            href={routes.downloadRejected(save.id)}
            download
            icon={<Download aria-hidden />}
          >
            Download
          </MenuLink>
        )}
        <MenuItem
          icon={<FileUp aria-hidden />}
          disabledReason={over ?? (save.trashed ? 'The document is in the trash.' : undefined)}
          onSelect={() => setAsked('adopt')}
        >
          Make it the newest version…
        </MenuItem>
        <MenuItem
          icon={<CopyPlus aria-hidden />}
          disabledReason={over}
          onSelect={() => setAsked('copy')}
        >
          Keep it as a copy…
        </MenuItem>
        <MenuLink href={routes.admin.versionsOf(save.documentId)} icon={<FileClock aria-hidden />}>
          Versions of the document
        </MenuLink>
        <MenuSeparator />
        <MenuItem
          tone="danger"
          icon={<Trash2 aria-hidden />}
          disabledReason={over}
          onSelect={() => setAsked('discard')}
        >
          Discard…
        </MenuItem>
      </Menu>
      <ActDialog
        {...dialog('adopt')}
        title={`Make it the newest version of “${save.document}”?`}
        description={`The ${save.size} that ${save.user} could not save become the newest version. The versions before stay. This is refused while somebody has the document open for editing or checked out.`}
        confirmLabel="Make it a version"
        tone="primary"
        action={actions.adopt}
        hidden={hidden}
      />
      <ActDialog
        {...dialog('copy')}
        title={`Keep it as a copy of “${save.document}”?`}
        description={`The ${save.size} that ${save.user} could not save become a document of their own, beside the original and of the same owner.`}
        confirmLabel="Keep as a copy"
        tone="primary"
        action={actions.copy}
        hidden={hidden}
      />
      <ActDialog
        {...dialog('discard')}
        title={`Discard what ${save.user} could not save?`}
        description={`These ${save.size} for “${save.document}” are removed from the disk and cannot be brought back. The document itself is not touched.`}
        confirmLabel="Discard for good"
        action={actions.discard}
        hidden={hidden}
      />
    </>
  )
}
