import { nameKeyOf } from '#server/documents/document-name'
import { withAvatar } from '#server/documents/people'
import type { Portal, Viewer } from '#server/documents/portal'
import { nameBeginning } from './name-beginning'

/** A person or a group that something can be shared with. */
export interface GranteeHit {
  kind: 'person' | 'group'
  id: string
  name: string
  /** Of a person. */
  email: string | null
  /** Of a group. */
  members: number | null
  /** What a person's picture is addressed by; absent when there is none. */
  avatar?: string | undefined
}

const most = 8

/**
 * People and groups by the beginning of a word of their name, or of a person's e-mail address. A member learns no more
 * of who else is here than they ask for: nothing is found for fewer than two letters, a handful at most for more, and
 * neither accounts that are disabled nor guests are found at all.
 */
export async function findGrantees(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: { search: string },
): Promise<GranteeHit[]> {
  const { words, people: isNamed, begins } = nameBeginning(input.search)
  if ([...words].length < 2 || viewer.role === 'guest') return []
  const people = await db.user.findMany({
    where: {
      disabledAt: null,
      role: { not: 'guest' },
      ...isNamed,
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, name: true, email: true, avatar: true },
  })
  const key = nameKeyOf(words)
  const groups = await db.group.findMany({
    where: { OR: [{ nameKey: { startsWith: key } }, { nameKey: { contains: ` ${key}` } }] },
    orderBy: [{ nameKey: 'asc' }],
    take: most,
    select: { id: true, name: true, _count: { select: { members: true } } },
  })
  return [
    ...groups.map(({ _count, ...group }) => ({
      ...{ kind: 'group' as const, ...group, email: null },
      members: _count.members,
    })),
    ...people.map((person) => ({ kind: 'person' as const, ...withAvatar(person), members: null })),
  ]
    .filter(begins)
    .slice(0, most)
}
