import type { Inspection } from '#server/editors/registry'
import { bad, type Check, good, note } from './check'

const minuteMs = 60 * 1000
/** What the protocol tolerates of a signed request's age (reference §6.2). */
const mostAgeMs = 20 * minuteMs

/** Compares the office server's clock with the portal's. Null when it was not reached. */
export function clockCheck({ fetched, at }: Inspection): Check | null {
  const topic = 'Clock'
  if (fetched.kind === 'failed') return null
  if (!fetched.serverTime) return note(topic, 'It does not say what time it has.')
  const ahead = fetched.serverTime.getTime() - at.getTime()
  const off = Math.abs(ahead)
  if (off < minuteMs) return good(topic, 'Its clock and the portal’s are less than a minute apart.')
  const says = `Its clock is ${inWords(off)} ${ahead > 0 ? 'ahead of' : 'behind'} the portal’s.`
  const change = 'Have both set by the network; on most systems:'
  const commands = ['timedatectl set-ntp true']
  if (off < mostAgeMs / 2) return note(topic, says, change, commands)
  return bad(
    topic,
    `${says} Signed requests are refused when they are more than 20 minutes old.`,
    change,
    commands,
  )
}

function inWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / minuteMs)
  if (minutes < 120) return minutes === 1 ? 'a minute' : `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
}
