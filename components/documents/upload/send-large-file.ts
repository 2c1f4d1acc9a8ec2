import { type DetailedError, defaultOptions, Upload } from 'tus-js-client'
import { routes } from '#lib/routes'
import { addressOf, readAnswer } from './upload-answer'
import type { Problem, Send, SendResult } from './upload-queue'

/** A chunk that breaks off is sent again, so this is what a lost connection costs at most. */
const chunkBytes = 8 * 1024 ** 2
const retryDelays = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000, 60_000]

/**
 * Sends a file in chunks, by the tus protocol, and goes on where it stopped: after a lost connection by itself, and after
 * a closed tab when the same file is sent to the same place within a day.
 */
export const sendLargeFile: Send = async ({ file, target }, signal, progress) => {
  const metadata = Object.fromEntries(addressOf(file, target))
  let sent = 0
  const upload = new Upload(file, {
    endpoint: routes.resumableUploads,
    ...{ metadata, retryDelays },
    chunkSize: chunkBytes,
    fingerprint: () =>
      Promise.resolve(JSON.stringify([file.size, file.lastModified, metadata, 'carrel'])),
    // Forgotten when the portal has made something of it.
    removeFingerprintOnSuccess: false,
    onProgress(bytes) {
      sent = bytes
      progress(sent)
    },
    onShouldRetry(error) {
      const again = isPassing(error)
      if (again) progress(sent, 'stalled')
      return again
    },
  })
  const previous = await upload.findPreviousUploads()
  const [last] = previous
  if (last !== undefined) upload.resumeFromPreviousUpload(last)
  if (signal.aborted) return { kind: 'cancelled' }
  const outcome = await send(upload, signal)
  if (outcome !== null) return outcome
  progress(file.size)
  const result = await finish(upload.url ?? '', signal)
  if (result.kind === 'made') await forget(upload)
  return result
}

/** Sends what is missing. Null: all of it is there. */
function send(upload: Upload, signal: AbortSignal): Promise<SendResult | null> {
  return new Promise((resolve) => {
    upload.options.onSuccess = () => resolve(null)
    upload.options.onError = (error) => resolve({ kind: 'failed', problem: problemOf(error) })
    signal.addEventListener('abort', () => {
      // What has arrived goes, too; when that cannot be said now, it goes by itself within a day.
      void upload.abort(true).catch(() => {})
      void forget(upload)
      resolve({ kind: 'cancelled' })
    })
    upload.start()
  })
}

/** Has the portal make of it what was asked for. Asked twice it answers the same. */
async function finish(url: string, signal: AbortSignal): Promise<SendResult> {
  const id = url.split('/').at(-1) ?? ''
  for (const delay of [...retryDelays, null]) {
    const response = await fetch(routes.finishedUpload(id), { method: 'POST', signal }).catch(
      () => null,
    )
    if (signal.aborted) return { kind: 'cancelled' }
    if (response !== null && response.status !== 503) {
      return readAnswer(response.status, await response.json().catch(() => null))
    }
    if (delay !== null) await new Promise((resolve) => setTimeout(resolve, delay))
  }
  return { kind: 'failed', problem: lost }
}

async function forget(upload: Upload): Promise<void> {
  for (const { urlStorageKey } of await upload.findPreviousUploads()) {
    await defaultOptions.urlStorage.removeUpload(urlStorageKey)
  }
}

const lost: Problem = { kind: 'lostLarge' }

/** Whether it may be over in a moment: no answer at all, a part in the wrong place, or a portal that is busy. */
function isPassing({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0
  return status === 0 || [408, 409, 502, 503, 504].includes(status)
}

function problemOf(error: Error | DetailedError): Problem {
  const response = 'originalResponse' in error ? error.originalResponse : null
  const words = response?.getBody() ?? ''
  // What stands before the portal answers with pages.
  return response === null || words === '' || words.startsWith('<') ? lost : words
}
