'use client'

import { Download, FileClock, LockOpen, ScrollText, SquareArrowOutUpRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import { RelativeTime } from '#components/ui/relative-time'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { ActDialog } from './act-dialog'

export interface ShownLock {
  document: { id: string; name: string }
  lockId: string
  kind: 'wopi' | 'checkout'
  holder: { name: string } | null
  editor: { name: string } | null
  lastSave: { version: number; at: Date } | null
}

export interface LockActionsProps {
  lock: ShownLock
  breakLock: FormAction
}

/** What an admin can do about one held lock. */
export function LockActions({ lock, breakLock }: LockActionsProps) {
  // The lock as it was when the dialog opened: the table behind it goes on living.
  const [seen, setSeen] = useState<ShownLock | null>(null)
  const t = useTranslations('admin.locks.actions')
  const lists = useTranslations('admin.lists')
  const { id, name } = lock.document
  return (
    <>
      <Menu label={lists('actionsFor', { name })} size="icon-sm">
        <MenuLink href={routes.document(id)} icon={<SquareArrowOutUpRight aria-hidden />}>
          {t('openPage')}
        </MenuLink>
        <MenuLink href={routes.download(id)} download icon={<Download aria-hidden />}>
          {t('download')}
        </MenuLink>
        <MenuLink href={routes.admin.versionsOf(id)} icon={<FileClock aria-hidden />}>
          {t('versions')}
        </MenuLink>
        <MenuLink
          href={withQuery(routes.admin.audit, { document: id, action: 'lock.' })}
          icon={<ScrollText aria-hidden />}
        >
          {t('history')}
        </MenuLink>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<LockOpen aria-hidden />} onSelect={() => setSeen(lock)}>
          {t('break')}
        </MenuItem>
      </Menu>
      <ActDialog
        open={seen !== null}
        onClose={() => setSeen(null)}
        title={t('question', { name })}
        description={seen && <BreakWarning lock={seen} />}
        confirmLabel={t('confirm')}
        action={breakLock}
        hidden={{ documentId: id, lockId: seen?.lockId ?? '', name }}
        reason={{}}
      />
    </>
  )
}

function BreakWarning({ lock }: { lock: ShownLock }) {
  const t = useTranslations('admin.locks.actions')
  const lists = useTranslations('admin.lists')
  const { editor, lastSave } = lock
  const who = lock.holder?.name ?? lists('formerUser')
  if (lock.kind === 'checkout') return <p>{t('checkedOut', { who })}</p>
  return (
    <div className="flex flex-col gap-2">
      <p>
        {editor ? t('openIn', { who, editor: editor.name }) : t('open', { who })}{' '}
        {lastSave
          ? t.rich('saved', {
              version: String(lastSave.version),
              when: () => <RelativeTime at={lastSave.at} />,
            })
          : t('notSaved')}
      </p>
      <p>{t('after', { who })}</p>
    </div>
  )
}
