import { nameKeyOf } from '#server/documents/document-name'
import { withAvatar } from '#server/documents/people'
import type { Portal, Viewer } from '#server/documents/portal'

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
  const typed = input.search.trim().slice(0, 100)
  // To LIKE these stand for anything: what comes before them is looked up, and all of it compared afterwards.
  const words = typed.replace(/[%_\\].*$/su, '')
  if ([...words].length < 2 || viewer.role === 'guest') return []
  const cases = [...new Set([words, words.toLowerCase(), capital(words)])]
  const people = await db.user.findMany({
    where: {
      disabledAt: null,
      role: { not: 'guest' },
      OR: [
        { email: { startsWith: words.toLowerCase() } },
        ...cases.flatMap((start) => [
          { name: { startsWith: start } },
          { name: { contains: ` ${start}` } },
        ]),
      ],
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
    .filter(({ name, email }) => begins(name, typed) || (email !== null && begins(email, typed)))
    .slice(0, most)
}

/** Whether a word of a name, or an address, begins like this. */
function begins(name: string, typed: string): boolean {
  return ` ${name.toLowerCase()}`.includes(` ${typed.toLowerCase()}`)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase()
}
