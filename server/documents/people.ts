import type { Portal } from './portal'

/** A person as lists show them. */
export interface Person {
  id: string
  name: string
  /** What their picture is addressed by; absent when they have none. */
  avatar?: string | undefined
}

/** A row of somebody as lists show them. */
export function withAvatar<T extends { avatar: string | null }>({ avatar, ...person }: T) {
  return avatar === null ? person : { ...person, avatar }
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
          select: { id: true, name: true, avatar: true },
        })
  const people = new Map(rows.map((row): [string, Person] => [row.id, withAvatar(row)]))
  return (id) => people.get(id) ?? { id, name: 'a former user' }
}
