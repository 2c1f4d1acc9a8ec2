import { useTranslations } from 'next-intl'
import { FilterLinks } from '#components/admin/filter-links'
import { BarChart } from '#components/ui/bar-chart'
import { FiguresTable } from '#components/ui/figures-table'
import { Panel } from '#components/ui/panel'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import { withQuery } from '#lib/with-query'

export interface GrowthPanelProps {
  by: 'days' | 'months'
  growth: {
    points: { at: Date; stored: { documents: number; bytes: number } | null }[]
    pace: { days: number; bytesPerMonth: number; monthsLeft: number | null } | null
  }
}

/** What a month adds that is not worth a word. */
const leastBytes = 1024 ** 2

/** How what is stored has grown, and where that leads. */
export function GrowthPanel({ by, growth: { points, pace } }: GrowthPanelProps) {
  const t = useTranslations('admin.storage.growth')
  const { number, size, date } = useFormat()
  const style = by === 'days' ? days : months
  const named = (at: Date) => date(at, { ...style.name, timeZone: 'UTC' })
  const short = (at: Date | undefined) => at && date(at, { ...style.short, timeZone: 'UTC' })
  const axis = [0, Math.floor(points.length / 2)].map((at) => short(points[at]?.at))
  const known = points.filter(({ stored }) => stored !== null)
  const chart = (of: 'documents' | 'bytes') => {
    const told = of === 'bytes' ? size : number
    const first = known[0]?.stored?.[of] ?? 0
    const last = points.at(-1)?.stored?.[of] ?? 0
    return (
      <BarChart
        label={t(of === 'bytes' ? 'bytesLabel' : 'documentsLabel', {
          first: told(first),
          last: told(last),
        })}
        top={(highest) => t(of === 'bytes' ? 'bytesTop' : 'documentsTop', { most: told(highest) })}
        axis={[...axis, t('now')]}
        bars={points.map(({ at, stored }) => ({
          key: at.toISOString(),
          words: `${named(at)}: ${stored ? told(stored[of]) : t('unknown')}`,
          parts: stored && [{ tone: 'accent', value: stored[of] }],
        }))}
      />
    )
  }
  return (
    <Panel
      title={t('title')}
      description={t('description')}
      actions={
        <FilterLinks
          label={t('span')}
          choices={(['days', 'months'] as const).map((each) => ({
            href: withQuery(routes.admin.storage, { growth: each }),
            words: t(each),
            current: each === by,
          }))}
        />
      }
    >
      <p className="px-4 pt-3">{pace === null ? t('tooEarly') : <Pace pace={pace} />}</p>
      <div className="grid gap-x-6 gap-y-4 px-4 pt-4 pb-3 lg:grid-cols-2">
        {chart('bytes')}
        {chart('documents')}
      </div>
      <FiguresTable
        words={t('asTable')}
        caption={t('title')}
        heads={[t(by === 'days' ? 'day' : 'month'), t('bytes'), t('documents')]}
        rows={points.toReversed().map(({ at, stored }) => ({
          key: at.toISOString(),
          name: named(at),
          values: stored ? [size(stored.bytes), number(stored.documents)] : ['–', '–'],
        }))}
      />
    </Panel>
  )
}

const days = {
  name: { dateStyle: 'medium' },
  short: { day: 'numeric', month: 'short' },
} as const
const months = {
  name: { month: 'long', year: 'numeric' },
  short: { month: 'short', year: 'numeric' },
} as const

function Pace({ pace }: { pace: NonNullable<GrowthPanelProps['growth']['pace']> }) {
  const t = useTranslations('admin.storage.growth')
  const { size } = useFormat()
  const { days, bytesPerMonth, monthsLeft } = pace
  if (bytesPerMonth <= -leastBytes) return t('less', { size: size(-bytesPerMonth), days })
  if (bytesPerMonth < leastBytes) return t('still', { days })
  const grows = { size: size(bytesPerMonth), days }
  if (monthsLeft === null) return t('grows', grows)
  return t('growsUntil', { ...grows, months: Math.floor(monthsLeft) })
}
