'use client'

import { Download, FileClock, LockOpen, ScrollText, SquareArrowOutUpRight } from 'lucide-react'
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
  const { id, name } = lock.document
  return (
    <>
      <Menu label={`Actions for ${name}`} size="icon-sm">
        <MenuLink href={routes.document(id)} icon={<SquareArrowOutUpRight aria-hidden />}>
          Open its page
        </MenuLink>
        <MenuLink href={routes.download(id)} download icon={<Download aria-hidden />}>
          Download the newest version
        </MenuLink>
        <MenuLink href={routes.admin.versionsOf(id)} icon={<FileClock aria-hidden />}>
          Versions
        </MenuLink>
        <MenuLink
          href={withQuery(routes.admin.audit, { document: id, action: 'lock.' })}
          icon={<ScrollText aria-hidden />}
        >
          History of its locks
        </MenuLink>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<LockOpen aria-hidden />} onSelect={() => setSeen(lock)}>
          Break the lock…
        </MenuItem>
      </Menu>
      <ActDialog
        open={seen !== null}
        onClose={() => setSeen(null)}
        title={`Break the lock on “${name}”?`}
        description={seen && <BreakWarning lock={seen} />}
        confirmLabel="Break the lock"
        action={breakLock}
        hidden={{ documentId: id, lockId: seen?.lockId ?? '', name }}
        reason={{ hint: 'Goes into the audit log.' }}
      />
    </>
  )
}

function BreakWarning({ lock }: { lock: ShownLock }) {
  const who = lock.holder?.name ?? 'A former user'
  if (lock.kind === 'checkout') {
    return (
      <p>
        {who} has it checked out. Others can edit it at once. What {who} has changed in a copy of
        their own stays there, and can be uploaded as a new version afterwards.
      </p>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <p>
        {who} has it open{lock.editor && <> in {lock.editor.name}</>}.{' '}
        {lock.lastSave ? (
          <>
            Saved under this lock: version {lock.lastSave.version},{' '}
            <RelativeTime at={lock.lastSave.at} />.
          </>
        ) : (
          'Nothing has been saved under this lock yet.'
        )}
      </p>
      <p>
        Others can edit it at once. What {who} has not saved stays in their window: their next save
        is refused and kept for 30 days under Refused saves, where it can become a version or a
        copy.
      </p>
    </div>
  )
}
