import type { Made, SendResult, UploadTarget } from './upload-queue'

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

/** What the portal answered when it was to make something of a file. */
export function readAnswer(status: number, body: unknown): SendResult {
  if (status === 200 && isMade(body)) return { kind: 'made', made: body }
  const message = typeof body === 'object' && body !== null && 'message' in body && body.message
  return {
    kind: 'failed',
    problem: typeof message === 'string' ? message : { kind: 'answered', status },
  }
}

/** By hand: each list of documents has this, and a schema would bring its library along. */
function isMade(body: unknown): body is Made {
  return (
    typeof body === 'object' &&
    body !== null &&
    'documentId' in body &&
    typeof body.documentId === 'string' &&
    'name' in body &&
    typeof body.name === 'string' &&
    'version' in body &&
    typeof body.version === 'number' &&
    'place' in body &&
    (body.place === null || typeof body.place === 'string')
  )
}
