import type { Page, PageInput } from '#server/documents/page'

/** Walks a list to its end. */
export async function allPages<T>(read: (page: PageInput) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await read({ cursor, limit: 500 })
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return items
}
