import { z } from 'zod'
import { type Page, type PageInput, walk } from '#server/documents/page'
import type { Portal } from '#server/documents/portal'
import type { FoundFolder } from './find-folder'
import { readFolders } from './folder-rows'

/**
 * The folders directly in one, by name, a page at a time: what one chooses from when something is moved.
 *
 * @param folder found by `findFolder`, which says whether the viewer may
 */
export async function listFolders(
  portal: Pick<Portal, 'db'>,
  { id, ownerId }: FoundFolder,
  input: PageInput,
): Promise<Page<{ id: string; name: string }>> {
  const steps = walk(input, z.tuple([z.string(), z.string()]), 'asc')
  const read = readFolders(portal, { ownerId, parentId: id, trashedAt: null }, steps, false, true)
  const { items, ...page } = steps.page(await read(steps.take, steps.key), ({ row, value }) => [
    value,
    row.id,
  ])
  return { ...page, items: items.map(({ row }) => ({ id: row.id, name: row.name })) }
}
