import type { Portal } from './portal'

/** A person as lists show them. */
export interface Person {
  id: string
  name: string
}

/** Looks up people by id, in one query; who no longer exists is called «a former user». */
export async function findPeople(
  portal: Pick<Portal, 'db'>,
  ids: Iterable<string | null | undefined>,
): Promise<(id: string) => Person> {
  const wanted = [...new Set(ids)].filter((id) => typeof id === 'string')
  const rows =
    wanted.length === 0
      ? []
      : await portal.db.user.findMany({
          where: { id: { in: wanted } },
          select: { id: true, name: true },
        })
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return (id) => ({ id, name: names.get(id) ?? 'a former user' })
}
