'use client'

import clsx from 'clsx'
import { AtSign, Check, LockOpen, TriangleAlert, UserPlus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useTransition } from 'react'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import { useToast } from '#components/ui/toast'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import type { ShareLevel } from '#lib/share-level'
import { useOverTheLine } from '#lib/use-over-the-line'
import { unreadChanged } from './unread-event'

/** One thing to look at. */
export interface NotificationItem {
  id: string
  at: Date
  read: boolean
  /** One of the two is there. */
  document: { id: string; name: string; trashed: boolean } | null
  folder: { id: string; name: string } | null
  about:
    | { kind: 'mention'; by: { name: string }; text: string }
    | { kind: 'shared'; by: { name: string }; level: ShareLevel }
    | { kind: 'save-refused'; reason: string; waiting: boolean; guest: { name: string } | null }
    | { kind: 'lock-broken'; lock: 'wopi' | 'checkout' }
}

export interface NotificationListProps {
  notifications: readonly NotificationItem[]
  markRead(id: string): Promise<ActionResult>
}

/** What waits for a person, the newest first. Following one, or its button, marks it as read. */
export function NotificationList({ notifications, markRead }: NotificationListProps) {
  const t = useTranslations('notifications')
  const overTheLine = useOverTheLine()
  const [pending, startTransition] = useTransition()
  const router = useRouter()
  const toast = useToast()
  const read = (id: string) =>
    startTransition(async () => {
      const result = await overTheLine(() => markRead(id))
      if (result.kind === 'refused') toast({ tone: 'danger', message: result.message })
      window.dispatchEvent(new Event(unreadChanged))
      router.refresh()
    })
  return (
    <ol
      aria-label={t('title')}
      className="divide-y divide-line rounded-md border border-line bg-canvas"
    >
      {notifications.map((item) => (
        <li
          key={item.id}
          className={clsx('flex items-start gap-3 px-4 py-3', !item.read && 'bg-accent-soft/40')}
        >
          <Sign about={item.about} />
          <div className="min-w-0 flex-1">
            <p className="break-words">
              {!item.read && <span className="sr-only">{t('list.isNew')} </span>}
              <Words item={item} onFollow={() => !item.read && read(item.id)} />
            </p>
            <Details item={item} />
          </div>
          <div className="flex shrink-0 items-center gap-2">
            <RelativeTime at={item.at} className="text-muted text-xs" />
            {!item.read && (
              <Button
                variant="ghost"
                size="icon-sm"
                title={t('list.markRead')}
                aria-label={t('list.markReadOf', {
                  name: (item.document ?? item.folder)?.name ?? '',
                })}
                pending={pending}
                icon={<Check aria-hidden />}
                onClick={() => read(item.id)}
              />
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

const signs = {
  shared: UserPlus,
  mention: AtSign,
  'save-refused': TriangleAlert,
  'lock-broken': LockOpen,
}

function Sign({ about }: Pick<NotificationItem, 'about'>) {
  const refused = about.kind === 'save-refused'
  const Icon = signs[about.kind]
  return (
    <Icon
      aria-hidden
      className={clsx('mt-0.5 size-4 shrink-0', refused ? 'text-warning' : 'text-muted')}
    />
  )
}

function Words({ item, onFollow }: { item: NotificationItem; onFollow(): void }) {
  const t = useTranslations('notifications.list')
  const may = useTranslations('common.may')
  const { about } = item
  const name = (item.document ?? item.folder)?.name ?? ''
  const refused = about.kind === 'save-refused'
  const thing = (chunks: ReactNode) => (
    <Link
      href={
        item.document
          ? `${routes.document(item.document.id)}${refused && about.waiting ? '#refused-saves' : ''}`
          : routes.folder(item.folder?.id ?? null)
      }
      prefetch={false}
      onClick={onFollow}
      className="rounded-sm font-medium text-link hover:underline"
    >
      {chunks}
    </Link>
  )
  if (about.kind === 'lock-broken') return t.rich('lockBroken', { name, lock: about.lock, thing })
  const b = (chunks: ReactNode) => <span className="font-medium">{chunks}</span>
  if (refused) {
    return about.guest
      ? t.rich('refusedGuest', { by: about.guest.name, name, b, thing })
      : t.rich('refused', { name, thing })
  }
  const by = about.by.name
  if (about.kind === 'shared') {
    return t.rich('shared', { by, name, may: may(about.level), b, thing })
  }
  return t.rich('mentioned', { by, name, b, thing })
}

function Details({ item: { about, document } }: { item: NotificationItem }) {
  const t = useTranslations('notifications.list')
  return (
    <div className="mt-1 flex flex-wrap items-center gap-1.5 text-muted empty:hidden">
      {about.kind === 'mention' && about.text !== '' && (
        <p className="line-clamp-3 w-full whitespace-pre-line break-words border-line border-l-2 pl-2">
          {about.text}
        </p>
      )}
      {about.kind === 'save-refused' &&
        (about.waiting ? <Badge tone="warning">{t('waits')}</Badge> : <Badge>{t('done')}</Badge>)}
      {document?.trashed && <Badge>{t('trashed')}</Badge>}
    </div>
  )
}
