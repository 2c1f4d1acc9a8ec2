'use client'

import { FileX, KeyRound, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
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

/** What an admin can do about one access token. */
export function GrantActions({ grant, actions }: GrantActionsProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const t = useTranslations('admin.tokens.actions')
  const { document } = grant
  const user = grant.user.name
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  return (
    <>
      <Menu
        label={
          document
            ? t('actionsFor', { user, document: document.name })
            : t('actionsForAll', { user })
        }
        size="icon-sm"
      >
        <MenuItem
          tone="danger"
          icon={<KeyRound aria-hidden />}
          disabledReason={grant.active ? undefined : t('ended')}
          onSelect={() => setAsked('one')}
        >
          {t('revoke')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<UserX aria-hidden />} onSelect={() => setAsked('user')}>
          {t('revokeOfUser', { user })}
        </MenuItem>
        {document && (
          <MenuItem
            tone="danger"
            icon={<FileX aria-hidden />}
            onSelect={() => setAsked('document')}
          >
            {t('revokeOfDocument')}
          </MenuItem>
        )}
      </Menu>
      <ActDialog
        {...dialog('one')}
        title={
          document ? t('question', { user, document: document.name }) : t('questionAll', { user })
        }
        description={t('explanation')}
        confirmLabel={t('confirm')}
        action={actions.revoke}
        hidden={{ grantId: grant.id }}
        reason={{}}
      />
      <ActDialog
        {...dialog('user')}
        title={t('questionOfUser', { user })}
        description={t('explanationOfUser', { user })}
        confirmLabel={t('confirmAll')}
        action={actions.revokeOfUser}
        hidden={{ userId: grant.user.id, name: user }}
        reason={{}}
      />
      {document && (
        <ActDialog
          {...dialog('document')}
          title={t('questionOfDocument', { document: document.name })}
          description={t('explanationOfDocument')}
          confirmLabel={t('confirmAll')}
          action={actions.revokeOfDocument}
          hidden={{ documentId: document.id, name: document.name }}
          reason={{}}
        />
      )}
    </>
  )
}
