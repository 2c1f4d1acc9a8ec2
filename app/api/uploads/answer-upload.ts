import { z } from 'zod'
import { tellErrorTo, wordsFor } from '#app/request-words'
import { AppError, type AppErrorCode } from '#server/app-error'
import { runtime } from '#server/runtime'

const noStore = { 'cache-control': 'no-store' }

/** Runs what makes something of a file, and answers with that, or with a status and why it was refused. */
export async function answerUpload(
  request: Request,
  work: () => Promise<unknown>,
): Promise<Response> {
  try {
    return Response.json(await work(), { headers: noStore })
  } catch (error) {
    const { status, message, field } = await refusalOf(request, error)
    return Response.json({ message, field }, { status, headers: noStore })
  }
}

/** What is told of a file that was not taken, with the field of its form that it is about when there is one; what nobody expected is logged. */
export async function refusalOf(
  request: Request,
  error: unknown,
): Promise<{ status: number; message: string; field?: string | undefined }> {
  const { log, metrics } = await runtime()
  if (error instanceof AppError) {
    metrics.uploadRefused(error.code)
    const { code, field } = error
    return { status: statusOf[code], message: tellErrorTo(request, error), field }
  }
  const t = wordsFor(request, 'documents')
  if (error instanceof z.ZodError) {
    return { status: 400, message: t('upload.notUnderstood') }
  }
  // Whoever goes away in the middle is not there to be answered.
  if (!request.signal.aborted) log.error({ error }, 'an upload failed')
  return { status: 500, message: t('upload.notStored') }
}

/** Content-Length is a promise: the body is held to it. */
export function announcedBytes(request: Request): number | undefined {
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
