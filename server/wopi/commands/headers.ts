import type { NewName } from '#server/wopi/library-port'
import type { WopiHeaders } from '#server/wopi/message'
import type { LockId } from '#server/wopi/ports'
import { decodeUtf7 } from '#server/wopi/utf7'

/** Why a request cannot be carried out, before anything was looked at. */
export type Unreadable =
  | { kind: 'not-implemented'; name: string }
  | { kind: 'bad-request'; reason: string }

/** Locks up to 1024 characters are taken: SupportsExtendedLockLength is always set (reference §2.0.1). */
const MAX_LOCK_LENGTH = 1024

export function badRequest(reason: string): Unreadable {
  return { kind: 'bad-request', reason }
}

/** A lock header that an operation cannot do without. */
export function withLock<T>(
  headers: WopiHeaders,
  command: (lock: LockId) => T,
  name = 'X-WOPI-Lock',
): T | Unreadable {
  const lock = headers.get(name)
  if (!lock) return badRequest(`${name} is missing or empty`)
  return lock.length > MAX_LOCK_LENGTH
    ? badRequest(`${name} is longer than ${MAX_LOCK_LENGTH} characters`)
    : command(lock)
}

/** A lock header that may be missing: null when it is absent or empty. */
export function withOptionalLock<T>(
  headers: WopiHeaders,
  command: (lock: LockId | null) => T,
): T | Unreadable {
  return headers.get('x-wopi-lock') ? withLock(headers, command) : command(null)
}

/**
 * X-WOPI-SuggestedTarget xor X-WOPI-RelativeTarget (reference §2.9). Both at once are two requests in one,
 * which no host implements; neither is none.
 */
export function readNewName(headers: WopiHeaders): NewName | Unreadable {
  const suggested = decoded(headers, 'x-wopi-suggestedtarget')
  const exact = decoded(headers, 'x-wopi-relativetarget')
  if (suggested !== null && exact !== null) {
    return { kind: 'not-implemented', name: 'a suggested and a relative target at once' }
  }
  if (exact !== null) {
    return {
      mode: 'exact',
      name: exact,
      overwrite: flag(headers, 'x-wopi-overwriterelativetarget') === true,
    }
  }
  if (suggested === null) return badRequest('no target name')
  return suggested.startsWith('.')
    ? { mode: 'suggested-extension', extension: suggested }
    : { mode: 'suggested', name: suggested }
}

/** A UTF-7 header, decoded; null when it is absent or empty. */
export function decoded(headers: WopiHeaders, name: string): string | null {
  const value = headers.get(name)
  return value ? decodeUtf7(value).normalize('NFC') : null
}

/** Booleans in headers are compared without regard to case (reference §2.0). */
export function flag(headers: WopiHeaders, name: string): boolean | null {
  const value = headers.get(name)?.toLowerCase()
  return value === 'true' ? true : value === 'false' ? false : null
}

/**
 * A Collabora header in either spelling, the newer first (reference §2.8). A page that sends Action_Save
 * without a value makes the editor send the word `undefined` (reference §13, 19): read as absent.
 */
export function collabora(headers: WopiHeaders, name: string): string | null {
  const value = headers.get(`x-cool-wopi-${name}`) ?? headers.get(`x-lool-wopi-${name}`)
  return value === '' || value === 'undefined' ? null : value
}

/** Content-Length, or another number of bytes; undefined when the header is absent. */
export function readBytes<T>(
  headers: WopiHeaders,
  name: string,
  command: (bytes: number | undefined) => T,
): T | Unreadable {
  const value = headers.get(name)
  if (value === null || value === '') return command(undefined)
  return /^\d{1,15}$/.test(value) ? command(Number(value)) : badRequest(`${name} is not a number`)
}
