import type { Locale } from '#messages/locales'
import type { Words } from '#messages/speak'
import { formatOf } from './format'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Under which heading a time stands in a list by day: «Today», «Yesterday», «Earlier this week», «Last week»,
 * «Earlier this month», or its month.
 *
 * @param times `zone` is `utc` where the reader's zone is not known: on the server
 */
export function dayGroup(
  { at, now, zone }: { at: Date; now: Date; zone: 'reader' | 'utc' },
  t: Words<'documents'>,
  locale: Locale,
): string {
  const day = dayOf(at, zone)
  const today = dayOf(now, zone)
  if (day >= today - 1) return near(day, today, t)
  // Day 0 was a Thursday; weeks begin on Monday.
  const monday = today - ((today + 3) % 7)
  if (day >= monday) return t('list.days.thisWeek')
  if (day >= monday - 7) return t('list.days.lastWeek')
  const date = new Date(day * dayMs)
  const current = new Date(today * dayMs)
  const sameYear = date.getUTCFullYear() === current.getUTCFullYear()
  if (sameYear && date.getUTCMonth() === current.getUTCMonth()) return t('list.days.thisMonth')
  return formatOf(locale).date(date, {
    month: 'long',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

/**
 * The heading of one day: «Today», «Yesterday», the weekday and the day of the month in the week before, then the date, with
 * its year when that is another one.
 */
export function dayName(
  { at, now, zone }: { at: Date; now: Date; zone: 'reader' | 'utc' },
  t: Words<'documents'>,
  locale: Locale,
): string {
  const day = dayOf(at, zone)
  const today = dayOf(now, zone)
  if (day >= today - 1) return near(day, today, t)
  const date = new Date(day * dayMs)
  const sameYear = date.getUTCFullYear() === new Date(today * dayMs).getUTCFullYear()
  return formatOf(locale).date(date, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(day > today - 7 ? { weekday: 'long' } : {}),
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}

/** Yesterday, or today: a clock may be ahead. */
function near(day: number, today: number, t: Words<'documents'>): string {
  return t(day < today ? 'list.days.yesterday' : 'list.days.today')
}

/** The number of a calendar day. */
function dayOf(at: Date, zone: 'reader' | 'utc'): number {
  const utc =
    zone === 'utc'
      ? Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
      : Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())
  return utc / dayMs
}
