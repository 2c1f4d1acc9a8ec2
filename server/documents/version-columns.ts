import { z } from 'zod'
import type { SaveSource } from '#server/wopi/ports'

const ids = z.array(z.string())
const sources: readonly SaveSource[] = [
  'save',
  'autosave',
  'exit-save',
  'upload',
  'restore',
  'copy',
  'new',
  'template',
]

/** The user ids in an `editors` column. */
export function readEditors(column: string): string[] {
  const parsed = ids.safeParse(JSON.parse(column))
  return parsed.success ? parsed.data : []
}

/** The value of a `source` column. */
export function readSource(column: string): SaveSource {
  return sources.find((source) => source === column) ?? 'save'
}
