import { routes } from '#lib/routes'
import { addressOf, readAnswer } from './upload-answer'
import type { Send } from './upload-queue'

/**
 * Sends a file as the raw body of one request. XMLHttpRequest and not fetch: only that says how much of a
 * body has left.
 */
export const sendAtOnce: Send = ({ file, target }, signal, progress) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${routes.uploads}?${addressOf(file, target)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => progress(event.loaded))
    request.addEventListener('load', () => resolve(readAnswer(request.status, request.response)))
    request.addEventListener('error', () => resolve({ kind: 'failed', problem: { kind: 'lost' } }))
    request.addEventListener('abort', () => resolve({ kind: 'cancelled' }))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
