import type { Micros } from '#server/wopi/ports'

/** The instant of a modification time, without the microseconds. */
export function dateOfMicros(micros: Micros): Date {
  return new Date(Number(micros / 1000n))
}
