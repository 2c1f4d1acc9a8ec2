import { Panel } from '#components/ui/panel'
import { formatCount } from '#lib/format'

export interface SavesByHourProps {
  /** The oldest first; the last of them ends now. */
  hours: { saves: number; refused: number }[]
}

/** A bar for every hour: what was saved, and on top of it what was refused. */
export function SavesByHour({ hours }: SavesByHourProps) {
  const highest = Math.max(1, ...hours.map(({ saves, refused }) => saves + refused))
  const share = (count: number) => `${(100 * count) / highest}%`
  const sum = (of: 'saves' | 'refused') => hours.reduce((all, hour) => all + hour[of], 0)
  return (
    <Panel
      title="Saves in the last 24 hours"
      description={`${formatCount(sum('saves'), 'save')}, ${sum('refused').toLocaleString('en')} refused`}
    >
      <div className="px-4 pt-4 pb-3">
        <p className="text-muted text-xs" aria-hidden>
          {highest.toLocaleString('en')}
        </p>
        <ol className="flex h-32 items-stretch gap-px border-line border-t border-b sm:gap-1">
          {hours.map(({ saves, refused }, at) => {
            const words = `${ago(hours.length - at)}: ${formatCount(saves, 'save')}, ${refused} refused`
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
          <span>24 hours ago</span>
          <span>12 hours ago</span>
          <span>now</span>
        </p>
      </div>
    </Panel>
  )
}

function ago(hours: number): string {
  return hours === 1 ? 'The last hour' : `${hours} to ${hours - 1} hours ago`
}
