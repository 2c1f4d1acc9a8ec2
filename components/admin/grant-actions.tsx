'use client'

import { FileX, KeyRound, UserX } from 'lucide-react'
import { useState } from 'react'
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { ActDialog } from './act-dialog'

export interface GrantActionsProps {
  grant: {
    id: string
    user: { id: string; name: string }
    /** Null: of a phone, for all documents. */
    document: { id: string; name: string } | null
    active: boolean
  }
  actions: { revoke: FormAction; revokeOfUser: FormAction; revokeOfDocument: FormAction }
}

type Asked = 'one' | 'user' | 'document' | null

const after =
  'Unsaved edits stay in the window they are in: the next save from there is refused and kept for 30 days under Refused saves.'

/** What an admin can do about one access token. */
export function GrantActions({ grant, actions }: GrantActionsProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const { user, document } = grant
  const what = document ? `“${document.name}”` : 'all documents'
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  return (
    <>
      <Menu
        label={`Actions for the token of ${user.name} for ${document?.name ?? what}`}
        size="icon-sm"
      >
        <MenuItem
          tone="danger"
          icon={<KeyRound aria-hidden />}
          disabledReason={grant.active ? undefined : 'It has ended already.'}
          onSelect={() => setAsked('one')}
        >
          Revoke…
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<UserX aria-hidden />} onSelect={() => setAsked('user')}>
          Revoke all of {user.name}…
        </MenuItem>
        {document && (
          <MenuItem
            tone="danger"
            icon={<FileX aria-hidden />}
            onSelect={() => setAsked('document')}
          >
            Revoke all for this document…
          </MenuItem>
        )}
      </Menu>
      <ActDialog
        {...dialog('one')}
        title={`Revoke the token of ${user.name} for ${what}?`}
        description={`Its editor can neither read nor save from now on. ${after}`}
        confirmLabel="Revoke"
        action={actions.revoke}
        hidden={{ grantId: grant.id }}
      />
      <ActDialog
        {...dialog('user')}
        title={`Revoke all tokens of ${user.name}?`}
        description={`Every editor that ${user.name} has open loses its access. They stay signed in and can open documents anew. ${after}`}
        confirmLabel="Revoke all"
        action={actions.revokeOfUser}
        hidden={{ userId: user.id, name: user.name }}
      />
      {document && (
        <ActDialog
          {...dialog('document')}
          title={`Revoke all tokens for ${what}?`}
          description={`Everybody who has it open in an editor loses access and can open it anew. ${after}`}
          confirmLabel="Revoke all"
          action={actions.revokeOfDocument}
          hidden={{ documentId: document.id, name: document.name }}
        />
      )}
    </>
  )
}
