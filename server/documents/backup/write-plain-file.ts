import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, utimes } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Portal } from '#server/documents/portal'

/** What is told of a file of an export. */
export interface ExportedFile {
  /** Relative to the export; null when the bytes are missing or damaged. */
  path: string | null
  size: number
  sha256: string
  createdAt: Date
  [fact: string]: unknown
}

/** Streams bytes into a file that is there only if they are what their row says. */
export async function writePlainFile(
  { blobs }: Pick<Portal, 'blobs'>,
  key: string,
  path: string,
  { sha256, size, createdAt }: ExportedFile,
): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const body = await blobs.open(key).catch(() => null)
  if (body === null) return false
  const hash = createHash('sha256')
  let written = 0
  let readable = true
  async function* checked(stream: ReadableStream<Uint8Array>) {
    try {
      for await (const chunk of stream) {
        hash.update(chunk)
        written += chunk.byteLength
        yield chunk
      }
    } catch {
      readable = false
    }
  }
  await pipeline(checked(body), createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
  if (readable && written === size && hash.digest('hex') === sha256) {
    await utimes(path, createdAt, createdAt)
    return true
  }
  await rm(path)
  return false
}
