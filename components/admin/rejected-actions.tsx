'use client'

import { CopyPlus, Download, FileClock, FileUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
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
    /** Whether the newest version has the same content. */
    newest: boolean
    user: string
    size: string
    /** What became of it; null while it waits. */
    resolved: string | null
    /** It is the work of others: the document's owner's, and of who saved it. */
    asksWhy: boolean
  }
  actions: { adopt: FormAction; copy: FormAction; discard: FormAction }
}

type Asked = 'adopt' | 'copy' | 'discard' | null

/** What an admin can do about one refused save. */
export function RejectedActions({ save, actions }: RejectedActionsProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const t = useTranslations('admin.rejected.actions')
  const { document, size, user } = save
  const reason = save.asksWhy ? {} : undefined
  const hidden = { rejectedId: save.id, name: save.document }
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  const over = save.resolved === null ? undefined : t('settled', { how: save.resolved })
  return (
    <>
      <Menu label={t('actionsFor', { document })} size="icon-sm">
        {save.resolved === null && (
          <MenuLink
            href={routes.downloadRejected(save.id)}
            download
            icon={<Download aria-hidden />}
          >
            {t('download')}
          </MenuLink>
        )}
        <MenuItem
          icon={<FileUp aria-hidden />}
          disabledReason={over ?? whyNotAdopt(save, t)}
          onSelect={() => setAsked('adopt')}
        >
          {t('adopt.act')}
        </MenuItem>
        <MenuItem
          icon={<CopyPlus aria-hidden />}
          disabledReason={over}
          onSelect={() => setAsked('copy')}
        >
          {t('copy.act')}
        </MenuItem>
        <MenuLink href={routes.admin.versionsOf(save.documentId)} icon={<FileClock aria-hidden />}>
          {t('versions')}
        </MenuLink>
        <MenuSeparator />
        <MenuItem
          tone="danger"
          icon={<Trash2 aria-hidden />}
          disabledReason={over}
          onSelect={() => setAsked('discard')}
        >
          {t('discard.act')}
        </MenuItem>
      </Menu>
      <ActDialog
        {...dialog('adopt')}
        title={t('adopt.question', { document })}
        description={t('adopt.explanation', { size, user })}
        confirmLabel={t('adopt.confirm')}
        tone="primary"
        action={actions.adopt}
        hidden={hidden}
        reason={reason}
      />
      <ActDialog
        {...dialog('copy')}
        title={t('copy.question', { document })}
        description={t('copy.explanation', { size, user })}
        confirmLabel={t('copy.confirm')}
        tone="primary"
        action={actions.copy}
        hidden={hidden}
        reason={reason}
      />
      <ActDialog
        {...dialog('discard')}
        title={t('discard.question', { user })}
        description={t('discard.explanation', { size, document })}
        confirmLabel={t('discard.confirm')}
        action={actions.discard}
        hidden={hidden}
        reason={reason}
      />
    </>
  )
}

function whyNotAdopt(
  { trashed, newest }: RejectedActionsProps['save'],
  t: ReturnType<typeof useTranslations<'admin.rejected.actions'>>,
): string | undefined {
  if (trashed) return t('inTrash')
  return newest ? t('isNewest') : undefined
}
