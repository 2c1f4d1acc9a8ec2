const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * How long ago, or in how long: `just now`, `5 min ago`, `in 3 hours`. Null from a week on, when a date
 * says more.
 */
export function relative(at: Date, now: number): string | null {
  const ms = at.getTime() - now
  const size = Math.abs(ms)
  if (size < 45_000) return ms > 1000 ? 'in a moment' : 'just now'
  if (size >= 7 * day) return null
  const [count, unit] =
    size < 45 * minute
      ? [Math.max(1, Math.round(size / minute)), 'min']
      : size < 22 * hour
        ? [Math.max(1, Math.round(size / hour)), 'hour']
        : [Math.max(1, Math.round(size / day)), 'day']
  const words = `${count} ${unit}${count === 1 || unit === 'min' ? '' : 's'}`
  return ms > 0 ? `in ${words}` : `${words} ago`
}
