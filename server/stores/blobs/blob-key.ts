import { randomBytes } from 'node:crypto'

/** Random, so that a key says nothing and is never used twice; hex, so that letter case does not matter. */
export function newKey(): string {
  return randomBytes(16).toString('hex')
}

/**
 * One that is greater than those of earlier milliseconds, for rows: an index grows at its end by them, where random keys would
 * have it written all over.
 */
export function newOrderedKey(now: number = Date.now()): string {
  return now.toString(16).padStart(12, '0') + newKey().slice(12)
}

/** Whether it names a blob, or what a crash left of one: then it ends in `.part`. */
export function isKey(key: string): boolean {
  return /^[0-9a-f]{32}(\.part)?$/.test(key)
}

/** Whether it names a blob. */
export function isWhole(key: string): boolean {
  return isKey(key) && !key.endsWith('.part')
}
