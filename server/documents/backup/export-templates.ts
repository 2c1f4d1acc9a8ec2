import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Portal } from '#server/documents/portal'
import type { createPlainNames } from './plain-names'
import { writePlainFile } from './write-plain-file'

/**
 * Writes every template as a plain file into «Templates», and what is said of them into templates.jsonl. Where there are
 * none, neither is there.
 *
 * @param root of the export
 * @returns the ids of those whose bytes are missing or damaged
 */
export async function exportTemplates(
  portal: Pick<Portal, 'db' | 'blobs'>,
  root: string,
  names: ReturnType<typeof createPlainNames>,
): Promise<{ count: number; bytes: number; damaged: string[] }> {
  const rows = await portal.db.template.findMany({
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, name: true, extension: true, description: true },
      ...{ blobKey: true, size: true, sha256: true, createdAt: true, changedAt: true },
    },
  })
  const done = { count: 0, bytes: 0, damaged: [] as string[] }
  const [folder] = rows.length > 0 ? [names.take('', 'Templates')] : []
  for (const { blobKey, size, ...template } of rows) {
    const at = join(
      folder ?? '',
      names.take(folder ?? '', `${template.name}.${template.extension}`),
    )
    const fact = { ...template, size: Number(size), path: null }
    const written = await writePlainFile(portal, blobKey, join(root, at), fact)
    if (written) done.bytes += fact.size
    else done.damaged.push(template.id)
    done.count += 1
    const line = JSON.stringify({ ...fact, path: written ? at : null })
    await appendFile(join(root, 'templates.jsonl'), `${line}\n`, { mode: 0o600 })
  }
  return done
}
