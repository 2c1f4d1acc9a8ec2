import { z } from 'zod'
import { AppError, type AppErrorCode } from '#server/app-error'
import { routeViewer } from '#server/auth/route-viewer'
import { checkInDocument } from '#server/documents/check-in-document'
import { getDocument } from '#server/documents/get-document'
import type { Portal, Viewer } from '#server/documents/portal'
import { uploadDocument } from '#server/documents/upload-document'
import { uploadVersion } from '#server/documents/upload-version'
import { runtime } from '#server/runtime'

/** What a file becomes: a document, or the next version of one, with or without a check-in. */
const address = z.object({
  name: z.string().min(1).max(4096),
  documentId: z.string().min(1).max(64).optional(),
  checkIn: z.literal('1').optional(),
  keepBoth: z.literal('1').optional(),
  /** Where a document is made; at the root when absent. */
  folderId: z.string().min(1).max(64).optional(),
})

const noStore = { 'cache-control': 'no-store' }

/** Takes one file as the raw body of the request. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  const { portal, log, metrics } = await runtime()
  try {
    return Response.json(await take(portal, viewer, request), { headers: noStore })
  } catch (error) {
    if (error instanceof AppError) {
      metrics.uploadRefused(error.code)
      return Response.json(
        { message: error.message },
        { status: statusOf[error.code], headers: noStore },
      )
    }
    if (error instanceof z.ZodError) {
      return Response.json(
        { message: 'This is not an upload that the portal understands.' },
        { status: 400, headers: noStore },
      )
    }
    // Whoever goes away in the middle is not there to be answered.
    if (!request.signal.aborted) log.error({ error }, 'an upload failed')
    return Response.json(
      { message: 'The portal could not store this file. Nothing of it was kept; try again.' },
      { status: 500, headers: noStore },
    )
  }
}

async function take(portal: Portal, viewer: Viewer, request: Request) {
  const { searchParams } = new URL(request.url)
  const asked = address.parse(Object.fromEntries(searchParams))
  const { name, documentId, checkIn } = asked
  const body = { stream: request.body, announcedBytes: announcedBytes(request) }
  if (documentId === undefined) {
    const keepBoth = asked.keepBoth === '1'
    const folderId = asked.folderId ?? null
    const made = await uploadDocument(portal, viewer, { name, body, keepBoth, folderId })
    return { documentId: made.id, name: made.name, version: made.version, place: made.place }
  }
  const upload = { fileName: name, body }
  const saved =
    checkIn === '1'
      ? await checkInDocument(portal, viewer, { documentId, upload })
      : await uploadVersion(portal, viewer, { documentId, ...upload })
  const document = await getDocument(portal, viewer, { documentId })
  return { documentId, name: document.name, version: saved.version, place: null }
}

/** Content-Length is a promise: the body is held to it. */
function announcedBytes(request: Request): number | undefined {
  const header = request.headers.get('content-length')
  return header === null ? undefined : z.coerce.number().int().nonnegative().parse(header)
}

const statusOf: Record<AppErrorCode, number> = {
  'not-found': 404,
  forbidden: 403,
  locked: 409,
  invalid: 400,
  'too-large': 413,
  'over-quota': 413,
  'wrong-length': 400,
  'storage-full': 507,
  'storage-read-only': 500,
  stalled: 408,
  busy: 503,
  conflict: 409,
  'not-empty': 409,
}
