import { z } from 'zod'
import type { EditorKind } from '#server/wopi/ports'

/** The columns of an Editor row that the registry works with. */
export const editorColumns = {
  id: true,
  name: true,
  kind: true,
  discoveryUrl: true,
  discovery: true,
  fetchedAt: true,
  lastError: true,
  lastErrorAt: true,
  createdAt: true,
  disabledAt: true,
  containers: true,
  writeRelative: true,
  takesFreeLock: true,
} as const

export interface EditorRow {
  id: string
  name: string
  kind: string
  discoveryUrl: string
  discovery: string | null
  fetchedAt: Date | null
  lastError: string | null
  lastErrorAt: Date | null
  createdAt: Date
  disabledAt: Date | null
  containers: boolean
  writeRelative: boolean
  takesFreeLock: boolean
}

const kinds = z.enum(['builtin', 'onlyoffice', 'collabora', 'microsoft', 'other'])

/** The kind as the database has it; one that this release does not know is treated as `other`. */
export function readKind(kind: string): EditorKind {
  const known = kinds.safeParse(kind)
  return known.success ? known.data : 'other'
}
