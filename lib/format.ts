import { defaultLocale, type Locale } from '#messages/locales'

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const

/** A size for people: binary units with one decimal, `1.4 MiB`; whole bytes below 1024. */
export function formatSize(bytes: number | bigint, locale: Locale = defaultLocale): string {
  let rest = Number(bytes)
  let unit = 0
  // 1023.95 would be shown as 1024.0.
  while (rest >= (unit === 0 ? 1024 : 1023.95) && unit < units.length - 1) {
    rest /= 1024
    unit += 1
  }
  const digits = unit === 0 ? 0 : 1
  const amount = rest.toLocaleString(locale, {
    ...{ minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false },
  })
  return `${amount} ${units[unit]}`
}

/** `1 version`, `12 versions`, `1,204 versions`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** How long something took: whole milliseconds below a second, seconds with one decimal from there. */
export function formatDuration(ms: number, locale: Locale = defaultLocale): string {
  const [value, unit] = ms < 1000 ? [Math.round(ms), 'millisecond'] : [ms / 1000, 'second']
  return value.toLocaleString(locale, {
    ...{ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 100 ? 1 : 0 },
  })
}

/** A time without a place: `4 Mar 2026, 14:02 UTC`. What the server shows before the browser knows better. */
export function formatUtc(at: Date, locale: Locale = defaultLocale): string {
  return `${at.toLocaleString(tagOf(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })} UTC`
}

/** What stands for a language where dates are told: English ones as the English tell them. */
const tagOf = (locale: Locale) => (locale === 'en' ? 'en-GB' : locale)

/** How numbers, sizes and times are told in a language. */
export function formatOf(locale: Locale) {
  return {
    number: (value: number) => value.toLocaleString(locale),
    size: (bytes: number | bigint) => formatSize(bytes, locale),
    /** `340 ms`, `1.2 sec`. */
    duration: (ms: number) => formatDuration(ms, locale),
    utc: (at: Date) => formatUtc(at, locale),
    utcClock: (at: Date) =>
      `${at.toLocaleString(tagOf(locale), { timeStyle: 'short', timeZone: 'UTC' })} UTC`,
    date: (at: Date, options: Intl.DateTimeFormatOptions) =>
      at.toLocaleString(tagOf(locale), options),
  }
}

export type Format = ReturnType<typeof formatOf>
