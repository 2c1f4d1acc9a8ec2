import { useTranslations } from 'next-intl'
import { BarChart } from '#components/ui/bar-chart'
import { FiguresTable } from '#components/ui/figures-table'
import { Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import { useFormat } from '#lib/use-format'

export interface SavesByHourProps {
  /** Hours of the clock, the oldest first; the last one has only begun. */
  hours: { at: Date; saves: number; refused: number; tookMs: number | null }[]
}

/** For every hour what was saved, what was refused, and how long it took: bars, and the same as a table. */
export function SavesByHour({ hours }: SavesByHourProps) {
  const t = useTranslations('admin.overview.saves')
  const { number, duration } = useFormat()
  const sum = (of: 'saves' | 'refused') => hours.reduce((all, hour) => all + hour[of], 0)
  const slowest = Math.max(0, ...hours.map(({ tookMs }) => tookMs ?? 0))
  const words = (index: number, saved: string) => t('bar', { ago: hours.length - 1 - index, saved })
  const axis = [
    ...[hours[0], hours[Math.floor(hours.length / 2)]].map(
      (hour) => hour && <RelativeTime key={hour.at.getTime()} at={hour.at} show="clock" />,
    ),
    t('now'),
  ]
  const counted = { saves: sum('saves'), refused: sum('refused') }
  if (counted.saves + counted.refused === 0) {
    return (
      <Panel title={t('title')}>
        <p className="px-4 py-6 text-center text-muted">{t('nothing')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={t('title')} description={t('sum', counted)}>
      <div className="grid gap-x-6 gap-y-4 px-4 pt-4 pb-3 lg:grid-cols-2">
        <BarChart
          label={t('countLabel', counted)}
          top={(highest) => t('countTop', { most: highest })}
          axis={axis}
          bars={hours.map(({ at, saves, refused }, index) => ({
            key: at.toISOString(),
            words: words(index, t('counts', { saves, refused })),
            parts: [
              { tone: 'accent', value: saves },
              { tone: 'danger', value: refused },
            ],
          }))}
        />
        <BarChart
          label={slowest === 0 ? t('noTimes') : t('timeLabel', { time: duration(slowest) })}
          top={(highest) =>
            highest === 0 ? t('noTimes') : t('timeTop', { time: duration(highest) })
          }
          axis={axis}
          bars={hours.map(({ at, tookMs }, index) => ({
            key: at.toISOString(),
            words: words(
              index,
              tookMs === null ? t('noTime') : t('took', { time: duration(tookMs) }),
            ),
            parts: tookMs === null ? null : [{ tone: 'accent', value: tookMs }],
          }))}
        />
      </div>
      <FiguresTable
        words={t('asTable')}
        caption={t('title')}
        heads={[t('hour'), t('saved'), t('refused'), t('time')]}
        rows={hours.toReversed().map(({ at, saves, refused, tookMs }) => ({
          key: at.toISOString(),
          name: <RelativeTime at={at} show="clock" />,
          values: [number(saves), number(refused), tookMs === null ? '–' : duration(tookMs)],
        }))}
      />
    </Panel>
  )
}
