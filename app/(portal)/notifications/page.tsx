import { Bell } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { FilterLinks } from '#components/admin/filter-links'
import { KeepFresh } from '#components/documents/keep-fresh'
import { MarkAllRead } from '#components/notifications/mark-all-read'
import { NotificationList } from '#components/notifications/notification-list'
import { EmptyState } from '#components/ui/empty-state'
import { PageHeader } from '#components/ui/page-header'
import { Pagination } from '#components/ui/pagination'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { requireViewer } from '#server/auth/viewer'
import { countUnread } from '#server/documents/notifications/count-unread'
import { listNotifications } from '#server/documents/notifications/list-notifications'
import { runtime } from '#server/runtime'
import { markAllReadAction, markReadAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications')
  return { title: t('title') }
}

const address = z.object({
  show: z.enum(['all', 'new']).catch('all'),
  cursor: z.string().max(500).optional().catch(undefined),
})

export default async function NotificationsPage({ searchParams }: PageProps<'/notifications'>) {
  const viewer = await requireViewer()
  const { show, cursor } = address.parse(await searchParams)
  const t = await getTranslations('notifications')
  const { portal } = await runtime()
  const [page, unread] = await Promise.all([
    listNotifications(portal, viewer, { cursor, unreadOnly: show === 'new' }),
    countUnread(portal, viewer),
  ])
  const filter = show === 'new' ? show : undefined
  const at = (place: string | null) =>
    place === null ? undefined : withQuery(routes.notifications, { show: filter, cursor: place })
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            <FilterLinks
              label={t('which')}
              choices={[
                { href: routes.notifications, words: t('all'), current: show === 'all' },
                {
                  href: withQuery(routes.notifications, { show: 'new' }),
                  words: t('onlyNew'),
                  current: show === 'new',
                },
              ]}
            />
            <MarkAllRead unread={unread} action={markAllReadAction} />
          </>
        }
      />
      {page.items.length > 0 ? (
        <NotificationList notifications={page.items} markRead={markReadAction} />
      ) : (
        <EmptyState icon={<Bell />} title={t(show === 'new' ? 'nothingNew' : 'nothing')}>
          {t('nothingText')}
        </EmptyState>
      )}
      <Pagination previous={at(page.previous)} next={at(page.next)} />
      <KeepFresh />
    </div>
  )
}
