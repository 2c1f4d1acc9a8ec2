import * as z from 'zod/mini'

const person = z.object({ id: z.string(), name: z.string(), email: z.string() })
const listed = z.object({
  text: z.string(),
  list: z.array(z.object({ username: z.string(), userId: z.string(), email: z.string() })),
})
const shape = z.object({ people: z.array(person) })

/** Somebody who can be mentioned in a comment. */
export type Mentionable = z.infer<typeof person>

/** Whom the person can mention in comments on a document; nobody when that could not be had. Never throws. */
export async function fetchMentionable(query: {
  documentId: string
  search: string
}): Promise<Mentionable[]> {
  try {
    const response = await fetch(`/api/mentionable?${new URLSearchParams(query)}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    const parsed = shape.safeParse(await response.json())
    return response.ok && parsed.success ? parsed.data.people : []
  } catch {
    return []
  }
}

/** What the host page answers with when the built-in editor asks it whom to offer; null for what is no such answer. */
export function readMentionList(values: unknown): { typed: string; people: Mentionable[] } | null {
  const parsed = listed.safeParse(values)
  if (!parsed.success) return null
  const { text, list } = parsed.data
  return {
    typed: text,
    people: list.map(({ username, userId, email }) => ({ id: userId, name: username, email })),
  }
}

/** The values of that answer: Collabora's, with the id and what was typed besides. */
export function writeMentionList(typed: string, people: readonly Mentionable[]) {
  return {
    text: typed,
    list: people.map(({ id, name, email }) => ({ username: name, userId: id, email })),
  }
}
