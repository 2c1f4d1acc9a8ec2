import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** A time of day in the reader's zone and manner, with the date when it is not today; null on the server. */
export function useClockTime(at: Date | null): string | null {
  const locale = useLocale()
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!inBrowser || at === null) return null
  // The browser knows how its reader writes a time; in another language that would read as a mistake.
  const manner = navigator.language.startsWith(locale) ? undefined : locale
  const today = at.toDateString() === new Date().toDateString()
  return today
    ? at.toLocaleTimeString(manner, { timeStyle: 'short' })
    : at.toLocaleString(manner, { dateStyle: 'medium', timeStyle: 'short' })
}
