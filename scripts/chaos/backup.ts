import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCarrel } from '#e2e/support/carrel'
import { listVersions, verify } from '#e2e/support/operator'
import { type Fault, must } from './fault'

/** Backup beside saves, restore into an empty portal: all that was saved before is in it. */
export const backupUnderLoad: Fault = {
  name: 'backup under load, restore',
  async run({ portal, load, short }) {
    const rounds = short ? 1 : 3
    for (let round = 0; round < rounds; round += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'carrel-chaos-backup-'))
      try {
        const path = join(folder, 'backup')
        const before = load.documents.map(({ id, acknowledged }) => ({
          id,
          acknowledged: new Map(acknowledged),
        }))
        const stop = load.run()
        const made = await runCarrel(portal, ['backup', path])
        await stop()
        must(made.code === 0, `backup: ${made.stderr}`)
        const empty = { env: { ...portal.env, DATA_DIR: join(folder, 'data') } }
        const restored = await runCarrel(empty, ['restore', path])
        must(restored.code === 0, `restore: ${restored.stderr}`)
        const again = await runCarrel(empty, ['restore', path])
        must(
          again.code === 1 && again.stderr.includes('not empty'),
          `a second restore: ${again.code} ${again.stderr}`,
        )
        const { bad } = await verify(empty)
        must(bad.length === 0, `verify found ${JSON.stringify(bad)}`)
        for (const { id, acknowledged } of before) {
          const versions = await listVersions(empty, id)
          const stored = new Map(versions.map(({ number, sha256 }) => [number, sha256]))
          for (const [number, hash] of acknowledged) {
            must(stored.get(number) === hash, `version ${number} of ${id} is not in the backup`)
          }
        }
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    }
    return { rounds }
  },
}
