/** Each band is a fifth wider than the one before, so that what is said of a time is at most a fifth too much. */
const growth = 1.2

/** Where all that took longer lies, beyond twelve minutes. */
const lastBand = 75

/** The band that a time lies in; the first one ends at 1 ms. */
export function bandOf(ms: number): number {
  if (!(ms > 1)) return 0
  return Math.min(lastBand, Math.ceil(Math.log(ms) / Math.log(growth)))
}

/** The longest time of a band, in ms. */
export function endOfBand(band: number): number {
  return Math.round(growth ** band)
}

/**
 * What a share of the times did not exceed, in ms; null when there are none. At most a fifth too long, never
 * too short.
 *
 * @param counts how many times lie in each band, in any order
 * @param share from 0 to 1
 */
export function withinWhich(
  counts: readonly { band: number; count: number }[],
  share: number,
): number | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  let seen = 0
  for (const { band, count } of counts.toSorted((a, b) => a.band - b.band)) {
    seen += count
    if (count > 0 && seen >= total * share) return endOfBand(band)
  }
  return null
}
