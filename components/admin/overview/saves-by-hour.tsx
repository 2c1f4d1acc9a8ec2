import { useTranslations } from 'next-intl'
import { Panel } from '#components/ui/panel'
import { useFormat } from '#lib/use-format'

export interface SavesByHourProps {
  /** The oldest first; the last of them ends now. */
  hours: { saves: number; refused: number }[]
}

/** A bar for every hour: what was saved, and on top of it what was refused. */
export function SavesByHour({ hours }: SavesByHourProps) {
  const t = useTranslations('admin.overview.saves')
  const { number } = useFormat()
  const highest = Math.max(1, ...hours.map(({ saves, refused }) => saves + refused))
  const share = (count: number) => `${(100 * count) / highest}%`
  const sum = (of: 'saves' | 'refused') => hours.reduce((all, hour) => all + hour[of], 0)
  return (
    <Panel
      title={t('title')}
      description={t('sum', { saves: sum('saves'), refused: sum('refused') })}
    >
      <div className="px-4 pt-4 pb-3">
        <p className="text-muted text-xs" aria-hidden>
          {number(highest)}
        </p>
        <ol className="flex h-32 items-stretch gap-px border-line border-t border-b sm:gap-1">
          {hours.map(({ saves, refused }, at) => {
            const ago = hours.length - at
            const counts = { saves, refused: String(refused) }
            const words =
              ago === 1
                ? t('lastHour', counts)
                : t('hour', { from: String(ago), to: String(ago - 1), ...counts })
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place.
              <li key={at} title={words} className="flex min-w-0 flex-1 flex-col justify-end">
                <span className="sr-only">{words}</span>
                <span aria-hidden className="block bg-danger" style={{ height: share(refused) }} />
                <span aria-hidden className="block bg-accent" style={{ height: share(saves) }} />
              </li>
            )
          })}
        </ol>
        <p className="flex justify-between pt-1 text-muted text-xs" aria-hidden>
          <span>{t('hoursAgo', { hours: '24' })}</span>
          <span>{t('hoursAgo', { hours: '12' })}</span>
          <span>{t('now')}</span>
        </p>
      </div>
    </Panel>
  )
}
