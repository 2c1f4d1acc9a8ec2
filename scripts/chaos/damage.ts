import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { runCarrel } from '#e2e/support/carrel'
import { type Fault, must } from './fault'

const report = z.object({
  bad: z.array(z.object({ documentId: z.string(), problem: z.string(), blobKey: z.string() })),
})
const row = z.object({ blobKey: z.string(), documentId: z.string() })

/** Bytes on the disk rot, are cut, and vanish: verify finds each, and says whose they are. */
export const damagedBlobs: Fault = {
  name: 'damaged blobs found by verify',
  async run({ portal }) {
    const database = new Database(join(portal.dataDir, 'carrel.db'), { readonly: true })
    const rows = z
      .array(row)
      .parse(
        database
          .prepare(
            'SELECT blobKey, documentId FROM Version WHERE blobKey NOT IN (SELECT key FROM InlineBlob) LIMIT 3',
          )
          .all(),
      )
    database.close()
    const harms = [
      { problem: 'wrong-hash', harm: flip },
      { problem: 'wrong-length', harm: (bytes: Buffer) => bytes.subarray(1) },
      { problem: 'missing', harm: () => null },
    ]
    for (const [index, { problem, harm }] of harms.entries()) {
      const harmed = rows[index]
      must(harmed !== undefined, 'there are not enough versions')
      const path = join(portal.dataDir, 'blobs', harmed.blobKey.slice(0, 2), harmed.blobKey)
      const whole = await readFile(path)
      const bytes = harm(whole)
      if (bytes) await writeFile(path, bytes)
      else await rename(path, `${path}.away`)
      const { code, stdout } = await runCarrel(portal, ['verify'])
      if (!bytes) await rename(`${path}.away`, path)
      await writeFile(path, whole)
      const { bad } = report.parse(JSON.parse(stdout))
      must(code === 1, `verify ended with ${code}`)
      must(
        bad.length === 1 && bad[0]?.problem === problem && bad[0].documentId === harmed.documentId,
        `verify said ${stdout}`,
      )
    }
    return { rounds: harms.length }
  },
}

function flip(bytes: Buffer): Buffer {
  const harmed = Buffer.from(bytes)
  harmed[0] = (harmed[0] ?? 0) ^ 1
  return harmed
}
