import type { Words } from '#messages/speak'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * How long ago, or in how long: `just now`, `5 min ago`, `in 3 hours`. Null from a week on, when a date
 * says more.
 */
export function relative(at: Date, now: number, t: Words<'common'>): string | null {
  const ms = at.getTime() - now
  const size = Math.abs(ms)
  if (size < 45_000) return t(ms > 1000 ? 'relative.inAMoment' : 'relative.justNow')
  if (size >= 7 * day) return null
  const [unit, ago, ahead] =
    size < 45 * minute
      ? ([minute, 'relative.minutesAgo', 'relative.inMinutes'] as const)
      : size < 22 * hour
        ? ([hour, 'relative.hoursAgo', 'relative.inHours'] as const)
        : ([day, 'relative.daysAgo', 'relative.inDays'] as const)
  return t(ms > 0 ? ahead : ago, { count: Math.max(1, Math.round(size / unit)) })
}
