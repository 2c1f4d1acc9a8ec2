import type { Portal } from '#server/documents/portal'
import { type BlobFacts, hashBlob } from './hash-blob'

/** Bytes that are not what their row says. */
export interface BadBlob {
  documentId: string
  /** The version's number; null for a rejected save. */
  version: number | null
  /** The rejected save's id; null for a version. */
  rejectedSave: string | null
  blobKey: string
  problem: 'missing' | 'wrong-length' | 'wrong-hash' | 'unreadable'
  /** What the row says, and what was found when something was. */
  expected: BlobFacts
  found: BlobFacts | null
}

export interface VerifyReport {
  /** How many of each were looked at. */
  versions: number
  rejectedSaves: number
  bad: BadBlob[]
}

interface Row {
  documentId: string
  number?: number
  id?: string
  blobKey: string
  size: bigint
  sha256: string
}

const batch = 500

/**
 * Reads every version's bytes, and those of every rejected save that waits, and compares length and SHA-256
 * with their rows. Works beside a running portal: what is deleted while it reads is not bad.
 *
 * @param onProgress how many of both were read
 */
export async function verify(
  portal: Pick<Portal, 'db' | 'blobs'>,
  onProgress: (read: number) => void = () => {},
): Promise<VerifyReport> {
  const report: VerifyReport = { versions: 0, rejectedSaves: 0, bad: [] }
  const examine = checker(portal, report.bad)
  for await (const row of versions(portal)) {
    report.versions += 1
    await examine(row)
    onProgress(report.versions)
  }
  for await (const row of rejectedSaves(portal)) {
    report.rejectedSaves += 1
    await examine(row)
    onProgress(report.versions + report.rejectedSaves)
  }
  return report
}

function checker(portal: Pick<Portal, 'db' | 'blobs'>, bad: BadBlob[]) {
  // Restores share bytes within a document, and rows come document by document.
  let documentId = ''
  let known = new Map<string, BlobFacts | 'missing' | 'unreadable'>()
  return async (row: Row): Promise<void> => {
    if (row.documentId !== documentId) {
      documentId = row.documentId
      known = new Map()
    }
    const found =
      known.get(row.blobKey) ??
      (await hashBlob(portal, row.blobKey).then(
        (facts) => facts ?? ('missing' as const),
        () => 'unreadable' as const,
      ))
    known.set(row.blobKey, found)
    const expected = { size: Number(row.size), sha256: row.sha256 }
    const problem = compare(expected, found)
    if (problem === null || !(await isStillThere(portal, row))) return
    bad.push({
      documentId: row.documentId,
      version: row.number ?? null,
      rejectedSave: row.id ?? null,
      blobKey: row.blobKey,
      problem,
      expected,
      found: typeof found === 'string' ? null : found,
    })
  }
}

function compare(
  expected: BlobFacts,
  found: BlobFacts | 'missing' | 'unreadable',
): BadBlob['problem'] | null {
  if (typeof found === 'string') return found
  if (found.size !== expected.size) return 'wrong-length'
  return found.sha256 === expected.sha256 ? null : 'wrong-hash'
}

async function isStillThere(portal: Pick<Portal, 'db'>, row: Row): Promise<boolean> {
  if (row.number !== undefined) {
    const { documentId, number } = row
    return (await portal.db.version.count({ where: { documentId, number } })) > 0
  }
  return (await portal.db.rejectedSave.count({ where: { id: row.id ?? '', resolvedAt: null } })) > 0
}

async function* versions(portal: Pick<Portal, 'db'>) {
  let after: { documentId: string; number: number } | null = null
  for (;;) {
    const rows: Array<Row & { number: number }> = await portal.db.version.findMany({
      where: after
        ? {
            OR: [
              { documentId: { gt: after.documentId } },
              { documentId: after.documentId, number: { gt: after.number } },
            ],
          }
        : {},
      orderBy: [{ documentId: 'asc' }, { number: 'asc' }],
      take: batch,
      select: { documentId: true, number: true, blobKey: true, size: true, sha256: true },
    })
    yield* rows
    after = rows.at(-1) ?? null
    if (after === null || rows.length < batch) return
  }
}

async function* rejectedSaves(portal: Pick<Portal, 'db'>) {
  let after = ''
  for (;;) {
    const rows: Array<Row & { id: string }> = await portal.db.rejectedSave.findMany({
      where: { resolvedAt: null, id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, documentId: true, blobKey: true, size: true, sha256: true },
    })
    yield* rows
    after = rows.at(-1)?.id ?? ''
    if (rows.length < batch) return
  }
}
