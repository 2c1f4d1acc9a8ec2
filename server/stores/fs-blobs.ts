import { createHash } from 'node:crypto'
import { open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  BlobMissing,
  type Blobs,
  type BodyLimits,
  type PutBlobResult,
  StorageFull,
  StorageReadOnly,
} from '#server/wopi/ports'
import { isKey, isWhole, newKey } from './blobs/blob-key'
import { hasCode, makeFolder, syncFolder } from './blobs/durable-folder'
import { readFileRange } from './blobs/read-file-range'
import { writeBehind } from './blobs/write-behind'

/**
 * Blobs as files on a local disk: FOLDER/ab/ab12…. A blob is written beside its place under the name
 * ab12….part and renamed when all of it is on the disk, so a file without that ending is always whole. What
 * a crash leaves behind ends in .part and is listed like a blob, for the sweeper.
 */
export function createFsBlobs({ folder }: { folder: string }): Blobs {
  const pathOf = (key: string) => join(folder, key.slice(0, 2), key)

  return {
    async put(body, limits, key = newKey()) {
      if (!isWhole(key)) throw new Error(`${key} is no key of a blob.`)
      const path = pathOf(key)
      const part = `${path}.part`
      try {
        await makeFolder(dirname(path))
        const received = await writeDurably(part, body, limits)
        if ('kind' in received) return received
        await rename(part, path)
        // The name is as durable as its folder is; the folder may be new too.
        await syncFolder(dirname(path))
        await syncFolder(folder)
        return { kind: 'stored', blob: { key, ...received } }
      } catch (error) {
        await leave(path)
        throw asKnown(error)
      } finally {
        await leave(part)
      }
    },

    async open(key, range, size) {
      if (!isWhole(key)) throw new BlobMissing(`There is no blob ${key}.`)
      const file = await open(pathOf(key), 'r').catch((error) => {
        throw hasCode(error, 'ENOENT')
          ? new BlobMissing(`There is no blob ${key}.`, { cause: error })
          : error
      })
      return await readFileRange(file, { key, range, size })
    },

    async size(key) {
      if (!isWhole(key)) return null
      const found = await stat(pathOf(key)).catch(ignoreNotFound)
      return found ? found.size : null
    },

    async remove(key) {
      if (isKey(key)) await unlink(pathOf(key)).catch(ignoreNotFound)
    },

    async *list() {
      for (const shard of (await readdir(folder).catch(ignoreNotFound)) ?? []) {
        if (!/^[0-9a-f]{2}$/.test(shard)) continue
        for (const key of (await readdir(join(folder, shard)).catch(ignoreNotFound)) ?? []) {
          const found = isKey(key) && (await stat(pathOf(key)).catch(ignoreNotFound))
          if (found) yield { key, storedAt: found.mtime }
        }
      }
    },
  }
}

/** What cannot be removed now belongs to nothing, and goes with a later sweep. */
async function leave(path: string): Promise<void> {
  await unlink(path).catch(() => {})
}

/** What a person can see to has a name of its own. */
function asKnown(cause: unknown): unknown {
  if (hasCode(cause, 'ENOSPC', 'EDQUOT')) {
    return new StorageFull('The disk is full; nothing was stored.', { cause })
  }
  if (hasCode(cause, 'EROFS', 'EACCES', 'EPERM')) {
    return new StorageReadOnly('The folder may only be read; nothing was stored.', { cause })
  }
  return cause
}

/** Writes a new file with everything in it on the disk, or refuses. */
async function writeDurably(
  path: string,
  body: AsyncIterable<Uint8Array> | null,
  { maxBytes, expectedBytes = Number.POSITIVE_INFINITY }: BodyLimits,
): Promise<{ size: number; sha256: string } | Exclude<PutBlobResult, { kind: 'stored' }>> {
  const file = await open(path, 'wx', 0o600)
  const writer = writeBehind(file)
  try {
    const hash = createHash('sha256')
    let size = 0
    for await (const chunk of body ?? []) {
      size += chunk.byteLength
      if (size > maxBytes) return { kind: 'too-large' }
      if (size > expectedBytes) return { kind: 'wrong-length', received: size }
      const taken = writer.write(chunk)
      hash.update(chunk)
      await taken
    }
    await writer.end()
    if (Number.isFinite(expectedBytes) && size !== expectedBytes) {
      return { kind: 'wrong-length', received: size }
    }
    await file.sync()
    return { size, sha256: hash.digest('hex') }
  } finally {
    await writer.end().catch(() => {}) // Said before, or nobody's any more.
    await file.close()
  }
}

function ignoreNotFound(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
}
