import { z } from 'zod'
import { type PreviewState, previewFailures } from '#lib/preview'
import { type PreviewKind, previewKind } from '#lib/preview-kinds'
import { findReadableVersion } from '#server/documents/find-readable-version'
import type { Portal, Viewer } from '#server/documents/portal'

const columns = {
  extension: true,
  withOffice: true,
  state: true,
  reason: true,
  requestedAt: true,
  imageKey: true,
  width: true,
  height: true,
  pdfKey: true,
  textKey: true,
} as const

interface Row {
  extension: string
  withOffice: boolean
  state: string
  reason: string | null
  requestedAt: Date
  imageKey: string | null
  width: number | null
  height: number | null
  pdfKey: string | null
  textKey: string | null
}

/**
 * What there is to see of a version, of the newest one when none is named. What is not made yet is asked for by
 * this, and made by the way: `waiting`.
 *
 * @throws AppError `not-found`, `forbidden`, as for a download
 */
export async function getPreview(
  portal: Portal,
  viewer: Viewer,
  input: { documentId: string; version?: number | undefined },
): Promise<PreviewState> {
  const { document, version } = await findReadableVersion(portal, viewer, input)
  const { previews } = portal
  const { extension } = document
  const kind = previewKind(extension)
  if (previews === null || kind === null || version.size === 0n) return { state: 'none' }
  const { number } = version
  if (version.size > previews.maxBytes) {
    return { state: 'failed', version: number, reason: 'too-large' }
  }
  const key = { documentId: document.id, number }
  const row = await portal.db.preview.findUnique({
    where: { documentId_number: key },
    select: columns,
  })
  const better = previews.hasOffice && byOffice.has(kind)
  const current = row !== null && row.extension === extension && (row.withOffice || !better)
  if (!current) {
    const asked = { ...blank, extension, withOffice: better, requestedAt: portal.clock.now() }
    await ask(portal, key, row, asked)
  }
  if (!current || row.state === 'waiting') {
    previews.wake()
    return { state: 'waiting', version: number }
  }
  return shown(row, number)
}

const byOffice: ReadonlySet<PreviewKind> = new Set(['office', 'open', 'binary'])

/** The blobs of what was made for another name, or without an office program, are nobody's then: the sweep's. */
const blank = {
  ...{ state: 'waiting', reason: null, tries: 0, claimedUntil: null },
  ...{ imageKey: null, width: null, height: null, pdfKey: null, textKey: null },
}

async function ask(
  { db }: Pick<Portal, 'db'>,
  key: { documentId: string; number: number },
  seen: Row | null,
  data: typeof blank & { extension: string; withOffice: boolean; requestedAt: Date },
): Promise<void> {
  if (seen === null) {
    // Of two who ask at once one makes the row; the version may have gone meanwhile, too.
    await db.preview.createMany({ data: [{ ...key, ...data }] }).catch(async (error: unknown) => {
      const both = { documentId_number: key }
      const there = await db.preview.findUnique({ where: both, select: { number: true } })
      const version = await db.version.findUnique({ where: both, select: { number: true } })
      if (there === null && version !== null) throw error
    })
    return
  }
  const { extension, withOffice, requestedAt } = seen
  await db.preview.updateMany({ where: { ...key, extension, withOffice, requestedAt }, data })
}

function shown(row: Row, version: number): PreviewState {
  if (row.state === 'failed') {
    return { state: 'failed', version, reason: z.enum(previewFailures).parse(row.reason) }
  }
  const { imageKey, width, height } = row
  return {
    state: 'made',
    version,
    image: imageKey !== null && width !== null && height !== null ? { width, height } : null,
    pdf: row.pdfKey !== null,
    text: row.textKey !== null,
  }
}
