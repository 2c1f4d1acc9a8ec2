import type { Portal } from '#server/documents/portal'
import { unused } from './sweep'

/** Bytes that no row has. */
export interface Orphans {
  files: number
  bytes: number
}

const batch = 500

/**
 * Counts what no version, no rejected save and no template has: left by a crash or a broken connection, or on its way into
 * a version at this very moment. The sweep removes it when it is a day old.
 */
export async function countOrphans(portal: Pick<Portal, 'db' | 'blobs'>): Promise<Orphans> {
  const orphans = { files: 0, bytes: 0 }
  let keys: string[] = []
  const look = async () => {
    for (const key of await unused(portal, keys)) {
      orphans.files += 1
      // What a kill left unfinished has no size that could be asked for.
      orphans.bytes += (await portal.blobs.size(key)) ?? 0
    }
    keys = []
  }
  for await (const { key } of portal.blobs.list()) {
    keys.push(key)
    if (keys.length === batch) await look()
  }
  await look()
  return orphans
}
