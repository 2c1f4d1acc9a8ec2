import { createHash } from 'node:crypto'
import type { DbTransaction } from '#server/db/client'

/** Bytes that a row names. */
export interface NamedBlob {
  key: string
  size: number
  /** Hex. */
  sha256: string
  /** Null: a template's. */
  documentId: string | null
  /** Whether they lie in the database itself, and go wherever it goes. */
  inline: boolean
}

const batch = 500

/** The bytes of every version, of every rejected save that waits for a person, and of every template, each once. */
export async function* namedBlobs(db: DbTransaction): AsyncGenerator<NamedBlob> {
  const columns = { blobKey: true, size: true, sha256: true }
  const select = { ...columns, documentId: true }
  let last: string | undefined
  for (;;) {
    // Different rows may share a blob; the key of the page before is behind us.
    const past = last === undefined ? {} : { blobKey: { gt: last } }
    const page = { orderBy: { blobKey: 'asc' }, take: batch } as const
    const query = { ...page, select }
    const templates = await db.template.findMany({ ...page, select: columns, where: past })
    const found = [
      ...(await db.version.findMany({ ...query, where: past })),
      ...(await db.rejectedSave.findMany({ ...query, where: { ...past, resolvedAt: null } })),
      ...templates.map((template) => ({ ...template, documentId: null })),
    ].sort((a, b) => (a.blobKey < b.blobKey ? -1 : 1))
    const rows = found.slice(0, batch)
    const inline = await inlineKeys(db, rows)
    for (const { blobKey: key, size, sha256, documentId } of rows) {
      if (key === last) continue
      last = key
      yield { key, size: Number(size), sha256, documentId, inline: inline.has(key) }
    }
    if (found.length < batch) return
  }
}

async function inlineKeys(
  db: DbTransaction,
  rows: readonly { blobKey: string }[],
): Promise<Set<string>> {
  const keys = rows.map(({ blobKey }) => blobKey)
  const found = await db.inlineBlob.findMany({
    where: { key: { in: keys } },
    select: { key: true },
  })
  return new Set(found.map(({ key }) => key))
}

/** Compares bytes that lie in the database with what their row says. */
export async function checkInline(
  db: DbTransaction,
  { key, size, sha256 }: NamedBlob,
): Promise<'copied' | 'damaged'> {
  const found = await db.inlineBlob.findUnique({ where: { key }, select: { bytes: true } })
  const isRight =
    found?.bytes.byteLength === size &&
    createHash('sha256').update(found.bytes).digest('hex') === sha256
  return isRight ? 'copied' : 'damaged'
}

/** How many there are, and their bytes. */
export async function countNamedBlobs(
  db: DbTransaction,
): Promise<{ files: number; bytes: number }> {
  let files = 0
  let bytes = 0
  for await (const { size } of namedBlobs(db)) {
    files += 1
    bytes += size
  }
  return { files, bytes }
}
