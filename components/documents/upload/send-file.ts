import * as z from 'zod/mini'
import { routes } from '#lib/routes'
import type { Send, SendResult, UploadTarget } from './upload-queue'

/**
 * Sends a file as the raw body of one request. XMLHttpRequest and not fetch: only that says how much of a
 * body has left.
 */
export const sendFile: Send = ({ file, target }, signal, progress) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address(file, target))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => progress(event.loaded))
    request.addEventListener('load', () => resolve(read(request.status, request.response)))
    request.addEventListener('error', () =>
      resolve({
        kind: 'failed',
        problem: 'The connection was lost. Nothing of this file was kept; try again.',
      }),
    )
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })

function address(file: File, target: UploadTarget): string {
  const query = new URLSearchParams({ name: file.name })
  if (target.kind === 'version') {
    query.set('documentId', target.documentId)
    if (target.checkIn) query.set('checkIn', '1')
  } else {
    if (target.keepBoth) query.set('keepBoth', '1')
    if (target.folderId !== null) query.set('folderId', target.folderId)
  }
  return `${routes.uploads}?${query}`
}

const madeShape = z.object({
  documentId: z.string(),
  name: z.string(),
  version: z.number(),
  place: z.nullable(z.string()),
})
const problemShape = z.object({ message: z.string() })

function read(status: number, body: unknown): SendResult {
  const made = madeShape.safeParse(body)
  if (status === 200 && made.success) return { kind: 'made', made: made.data }
  const problem = problemShape.safeParse(body)
  return {
    kind: 'failed',
    problem: problem.success
      ? problem.data.message
      : `The portal answered with an error (${status}). Nothing of this file was kept; try again.`,
  }
}
