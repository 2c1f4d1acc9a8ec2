import clsx from 'clsx'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar'
import { Pagination } from '#components/ui/pagination'
import { Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import { useFormat } from '#lib/use-format'
import { activitySentence } from './activity-sentence'

/** One thing that happened. */
export interface ActivityItem {
  id: string
  at: Date
  /** Null: the portal itself. */
  actor: { id: string; name: string; avatar?: string | undefined } | null
  action: string
  detail: Record<string, string | number | boolean | null>
}

export interface ActivityPanelProps<N extends string, O extends string> {
  events: readonly ActivityItem[]
  newer?: Route<N> | undefined
  older?: Route<O> | undefined
}

/** What happened to a document, newest first, in sentences. */
export function ActivityPanel<N extends string, O extends string>({
  events,
  newer,
  older,
}: ActivityPanelProps<N, O>) {
  const t = useTranslations('documents')
  return (
    <Panel title={t('activity.title')}>
      {events.length === 0 ? (
        <p className="px-4 py-3 text-muted">{t('activity.nothing')}</p>
      ) : (
        <ActivityList events={events} />
      )}
      {(newer !== undefined || older !== undefined) && (
        <div className="px-4">
          <Pagination previous={newer} next={older} />
        </div>
      )}
    </Panel>
  )
}

export interface ActivityListProps {
  events: readonly ActivityItem[]
  className?: string
}

/** The sentences alone. */
export function ActivityList({ events, className }: ActivityListProps) {
  const t = useTranslations('documents')
  const { size } = useFormat()
  return (
    <ol className={clsx('divide-y divide-line', className)}>
      {events.map(({ id, at, actor, action, detail }) => (
        <li key={id} className="flex items-baseline gap-2.5 px-4 py-2">
          <span className="self-start">
            <Avatar person={actor ?? { name: 'Carrel' }} decorative />
          </span>
          <p className="min-w-0 flex-1 break-words">
            {t.rich('activity.line', {
              b: (chunks) => <span className="font-medium">{chunks}</span>,
              who: actor?.name ?? t('activity.operator'),
              did: activitySentence(action, detail, t, size),
            })}
          </p>
          <RelativeTime at={at} className="shrink-0 text-muted text-xs" />
        </li>
      ))}
    </ol>
  )
}
