import type { Micros } from './ports'

/**
 * LastModifiedTime as every client reads it back unchanged: exactly six fractional digits and `Z`
 * (reference §9.3: LibreOffice Online re-prints the text and loses any other number of digits).
 */
export function formatMicros(micros: Micros): string {
  const milliseconds = Number(micros / 1000n)
  const rest = String(micros % 1000n).padStart(3, '0')
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${rest}Z`
}

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?Z$/

/** The instant of an ISO 8601 UTC text, to the microsecond, or null when it is none. */
export function parseMicros(text: string): Micros | null {
  const match = ISO.exec(text)
  if (match?.[1] === undefined) return null
  const seconds = Date.parse(`${match[1]}Z`)
  if (Number.isNaN(seconds)) return null
  const fraction = (match[2] ?? '').padEnd(6, '0').slice(0, 6)
  return BigInt(seconds) * 1000n + BigInt(fraction)
}

/** The commit time of a new version: now, and later than the version before by at least 1 µs. */
export function nextModifiedAt(now: Date, previous: Micros): Micros {
  const micros = BigInt(now.getTime()) * 1000n
  return micros > previous ? micros : previous + 1n
}
