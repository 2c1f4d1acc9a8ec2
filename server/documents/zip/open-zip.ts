import { createHash } from 'node:crypto'
import { makeZip } from 'client-zip'
import type { Portal } from '#server/documents/portal'
import type { ZipEntry } from './plan-zip'

type File = Extract<ZipEntry, { kind: 'file' }>

/**
 * The zip, made while it is read: one file is open at a time, and a reader who waits makes it wait. What cannot be read,
 * or is not what was saved, ends the stream with an error instead of a shorter zip. Cancelling closes what is open.
 */
export function openZip(
  { blobs }: Pick<Portal, 'blobs'>,
  entries: readonly ZipEntry[],
): ReadableStream<Uint8Array> {
  return makeZip(filesOf(blobs, entries), { buffersAreUTF8: true })
}

/** The entries with their bytes, each opened when it is its turn. `throw` is how the zip is given up. */
function filesOf(blobs: Pick<Portal['blobs'], 'open'>, entries: readonly ZipEntry[]) {
  const waiting = entries.values()
  const over = { done: true as const, value: undefined }
  let opened: ReadableStreamDefaultReader<Uint8Array> | null = null
  let ended = false
  return {
    async next() {
      const { value: entry } = waiting.next()
      if (!entry || ended) return over
      const { path: name, modifiedAt: lastModified } = entry
      if (entry.kind === 'folder') return { done: false as const, value: { name, lastModified } }
      const reader = (await blobs.open(entry.blobKey)).getReader()
      opened = reader
      // Given up while it was being opened.
      if (ended) await reader.cancel()
      return {
        done: false as const,
        value: { name, lastModified, input: bytesOf(reader, entry) },
      }
    },
    async throw() {
      ended = true
      await opened?.cancel()
      return over
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** The bytes of one file, checked against what was saved. */
async function* bytesOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { path, sha256 }: Pick<File, 'path' | 'sha256'>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    hash.update(value)
    yield value
  }
  if (hash.digest('hex') !== sha256) {
    throw new Error(`The stored bytes of “${path}” are not those that were saved.`)
  }
}
