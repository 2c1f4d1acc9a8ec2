import type { Portal } from '#server/documents/portal'
import { type BlobFacts, hashBlob } from './hash-blob'

/** Bytes that are not what their row says. */
export interface BadBlob {
  /** Null for a template. */
  documentId: string | null
  /** The version's number; null for anything else. */
  version: number | null
  /** The rejected save's id; null for anything else. */
  rejectedSave: string | null
  /** The template's id; null for anything else. */
  template: string | null
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
  templates: number
  bad: BadBlob[]
}

/** Of a version, of a rejected save, or of a template. */
type Row = Bytes &
  (
    | { kind: 'version'; documentId: string; number: number }
    | { kind: 'rejected'; documentId: string; id: string }
    | { kind: 'template'; documentId: null; id: string }
  )

interface Bytes {
  blobKey: string
  size: bigint
  sha256: string
}

const batch = 500

/**
 * Reads every version's bytes, those of every rejected save that waits, and those of every template, and compares
 * length and SHA-256 with their rows. Works beside a running portal: what is deleted while it reads is not bad.
 *
 * @param onProgress how many of all were read
 */
export async function verify(
  portal: Pick<Portal, 'db' | 'blobs'>,
  onProgress: (read: number) => void = () => {},
): Promise<VerifyReport> {
  const report: VerifyReport = { versions: 0, rejectedSaves: 0, templates: 0, bad: [] }
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
  for await (const row of templates(portal)) {
    report.templates += 1
    await examine(row)
    onProgress(report.versions + report.rejectedSaves + report.templates)
  }
  return report
}

function checker(portal: Pick<Portal, 'db' | 'blobs'>, bad: BadBlob[]) {
  // Restores share bytes within a document, and rows come document by document.
  let documentId: string | null = ''
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
      version: row.kind === 'version' ? row.number : null,
      rejectedSave: row.kind === 'rejected' ? row.id : null,
      template: row.kind === 'template' ? row.id : null,
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

async function isStillThere({ db }: Pick<Portal, 'db'>, row: Row): Promise<boolean> {
  switch (row.kind) {
    case 'version': {
      const { documentId, number } = row
      return (await db.version.count({ where: { documentId, number } })) > 0
    }
    case 'rejected':
      return (await db.rejectedSave.count({ where: { id: row.id, resolvedAt: null } })) > 0
    case 'template': {
      // Another file may have taken the place of the one that was read.
      const { id, blobKey } = row
      return (await db.template.count({ where: { id, blobKey } })) > 0
    }
  }
}

async function* versions(portal: Pick<Portal, 'db'>) {
  let after: { documentId: string; number: number } | null = null
  for (;;) {
    const rows: Array<Bytes & { documentId: string; number: number }> =
      await portal.db.version.findMany({
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
    for (const row of rows) yield { ...row, kind: 'version' as const }
    after = rows.at(-1) ?? null
    if (after === null || rows.length < batch) return
  }
}

async function* rejectedSaves(portal: Pick<Portal, 'db'>) {
  let after = ''
  for (;;) {
    const rows: Array<Bytes & { id: string; documentId: string }> =
      await portal.db.rejectedSave.findMany({
        where: { resolvedAt: null, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: batch,
        select: { id: true, documentId: true, blobKey: true, size: true, sha256: true },
      })
    for (const row of rows) yield { ...row, kind: 'rejected' as const }
    after = rows.at(-1)?.id ?? ''
    if (rows.length < batch) return
  }
}

async function* templates(portal: Pick<Portal, 'db'>) {
  let after = ''
  for (;;) {
    const rows: Array<Bytes & { id: string }> = await portal.db.template.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true, blobKey: true, size: true, sha256: true },
    })
    for (const row of rows) yield { ...row, kind: 'template' as const, documentId: null }
    after = rows.at(-1)?.id ?? ''
    if (rows.length < batch) return
  }
}
