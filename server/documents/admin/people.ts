import type { Db } from '#server/db/client'
import { withAvatar } from '#server/documents/people'

/** A person as the admin lists name them. */
export interface Person {
  id: string
  name: string
  email: string
  /** What their picture is addressed by; absent when they have none. */
  avatar?: string | undefined
}

/**
 * Looks up the people behind ids, in one query.
 *
 * @returns by id; ids of nobody are absent
 */
export async function peopleById(
  db: Pick<Db, 'user'>,
  ids: Iterable<string | null>,
): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db.user.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true, email: true, avatar: true },
  })
  return new Map(rows.map((row) => [row.id, withAvatar(row)]))
}

/** A where clause: users whose name or address contains the words. */
export function namedLike(search: string) {
  const lower = search.toLowerCase()
  const capital = lower.replace(/(^|\s)\S/g, (letter) => letter.toUpperCase())
  return {
    OR: [
      { email: { contains: lower } },
      // LIKE ignores case on SQLite only; on PostgreSQL these are the spellings that names have.
      ...[...new Set([search, lower, capital])].map((name) => ({ name: { contains: name } })),
    ],
  }
}

/** Names of the registered editors by id, in one query. */
export async function editorNames(db: Pick<Db, 'editor'>): Promise<Map<string, string>> {
  const rows = await db.editor.findMany({ select: { id: true, name: true } })
  return new Map(rows.map((row) => [row.id, row.name]))
}
