import * as z from 'zod/mini'
import type { SendResult, UploadTarget } from './upload-queue'

/** What a file is called and what becomes of it, as the portal is told. */
export function addressOf(file: File, target: UploadTarget): URLSearchParams {
  const query = new URLSearchParams({ name: file.name })
  if (target.kind === 'version') {
    query.set('documentId', target.documentId)
    if (target.checkIn) query.set('checkIn', '1')
  } else {
    if (target.keepBoth) query.set('keepBoth', '1')
    if (target.folderId !== null) query.set('folderId', target.folderId)
  }
  return query
}

const madeShape = z.object({
  documentId: z.string(),
  name: z.string(),
  version: z.number(),
  place: z.nullable(z.string()),
})
const problemShape = z.object({ message: z.string() })

/** What the portal answered when it was to make something of a file. */
export function readAnswer(status: number, body: unknown): SendResult {
  const made = madeShape.safeParse(body)
  if (status === 200 && made.success) return { kind: 'made', made: made.data }
  const problem = problemShape.safeParse(body)
  return {
    kind: 'failed',
    problem: problem.success ? problem.data.message : { kind: 'answered', status },
  }
}
