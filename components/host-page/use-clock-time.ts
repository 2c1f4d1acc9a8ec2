import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** A time of day in the reader's zone and manner, with the date when it is not today; null on the server. */
export function useClockTime(at: Date | null): string | null {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!inBrowser || at === null) return null
  const today = at.toDateString() === new Date().toDateString()
  return today
    ? at.toLocaleTimeString(undefined, { timeStyle: 'short' })
    : at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })
}
