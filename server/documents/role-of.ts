import type { Viewer } from './portal'

/** A role out of its column. */
export function roleOf(role: string): Viewer['role'] {
  return role === 'admin' || role === 'guest' ? role : 'member'
}
