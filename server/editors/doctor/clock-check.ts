import type { Inspection } from '#server/editors/registry'
import type { AdminWords, Tell } from '#server/editors/tell'
import { bad, type Check, good, note } from './check'

const minuteMs = 60 * 1000
/** What the protocol tolerates of a signed request's age (reference §6.2). */
const mostAgeMs = 20 * minuteMs

/** Compares the office server's clock with the portal's. Null when it was not reached. */
export function clockCheck({ fetched, at }: Inspection): Check | null {
  const topic = 'clock'
  if (fetched.kind === 'failed') return null
  if (!fetched.serverTime) return note(topic, (t) => t('doctor.clock.none'))
  const ahead = fetched.serverTime.getTime() - at.getTime()
  const off = Math.abs(ahead)
  if (off < minuteMs) return good(topic, (t) => t('doctor.clock.good'))
  const says: Tell = (t) =>
    t(`doctor.clock.${ahead > 0 ? 'ahead' : 'behind'}`, { off: inWords(off, t) })
  const change: Tell = (t) => t('doctor.clock.setBoth')
  const commands = ['timedatectl set-ntp true']
  if (off < mostAgeMs / 2) return note(topic, says, change, commands)
  return bad(topic, (t) => `${says(t)} ${t('doctor.clock.tooOld')}`, change, commands)
}

function inWords(milliseconds: number, t: AdminWords): string {
  const minutes = Math.round(milliseconds / minuteMs)
  if (minutes < 120) return t('doctor.clock.minutes', { count: minutes })
  const hours = Math.round(minutes / 60)
  if (hours < 48) return t('doctor.clock.hours', { count: hours })
  return t('doctor.clock.days', { count: Math.round(hours / 24) })
}
