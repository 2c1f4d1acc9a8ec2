import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { PortalServer } from '#e2e/support/portal-server'
import { storePapers } from './support/papers'
import { change, sqlTime } from './support/rows'
import { go, now, test } from './support/screens-test'
import { shot } from './support/shot'

/** It stands on the page, so that it must be the same on each machine. */
const backups = '/tmp/carrel-screens-backups'

test.use({ alone: 'admin-storage', settings: { BACKUP_DIR: backups } })

const whole = { whole: true }
const gib = 1024 ** 3
const minute = 60_000
/** Where a version's bytes are is another name each time. */
const blobKey: [string, string] = ['^[0-9a-f]{32}$', '3f9a1c07d2b84e5f96a0c1d3e7b8f245']
/** As if there were so many times as much. */
const manyTimes = 200_000
const sizes = [
  ...['"Version" SET "size" = "size"', '"Document" SET "size" = "size"'],
  '"User" SET "usedBytes" = "usedBytes"',
]
const day = 24 * 60 * minute

/** As if it had been made so many hours ago. */
async function keepBackup(name: string, ago: number, gibibytes: number, damaged: string[] = []) {
  await mkdir(join(backups, name))
  const createdAt = new Date(now.getTime() - ago * 60 * minute)
  const database = { size: 48 * 1024 ** 2, sha256: '' }
  const manifest = { format: 1, createdAt, files: 9, bytes: gibibytes * gib, damaged, database }
  await writeFile(join(backups, name, 'backup.json'), JSON.stringify(manifest))
}

/** What a job of the page about the storage says of its last run. */
function noteJob(portal: PortalServer, kind: string, run: object) {
  const nothing = { finishedAt: null, startedBy: null, failed: null, findings: null, removed: null }
  const startedAt = new Date(now.getTime() - 3 * minute).toISOString()
  const row = JSON.stringify({ ...nothing, run: 'run', startedAt, done: 0, of: 0, ...run })
  const statement =
    'INSERT OR REPLACE INTO "Setting" ("key", "value", "updatedAt") VALUES (?, ?, ?)'
  change(portal, statement, [[`job.${kind}`, row, sqlTime(now)]])
}

test('storage: how it grows, backups, jobs', async ({
  open,
  store,
  clock,
  disk,
  portal,
  ana,
  ben,
}) => {
  await rm(backups, { recursive: true, force: true })
  await mkdir(backups)
  await storePapers(store, clock, ana)
  await store(ben, 'Notes of Ben.md', '# Notes\n')
  const { page } = await open(ana)
  await go(page, '/admin/storage')
  await shot(page, 'admin/storage', whole)

  // As much as is there after a year, without its bytes.
  for (const row of sizes) change(portal, `UPDATE ${row} * ${manyTimes}`)
  const grown = Array.from({ length: 360 }, (_, ago) => [
    sqlTime(new Date(Date.UTC(2030, 4, 14) - ago * day)),
    Math.round(9 * 0.995 ** ago),
    Math.round((16 - 0.036 * ago + 0.4 * Math.sin(ago / 9)) * gib),
  ])
  change(portal, 'INSERT OR REPLACE INTO "StorageDay" VALUES (?, ?, ?)', grown)
  await keepBackup('carrel-20300514T020000Z', 34, 15.4)
  await keepBackup('carrel-20300513T020000Z', 58, 15.35, ['a', 'b'])
  const finishedAt = new Date(now.getTime() - 90 * minute).toISOString()
  const swept = { finishedAt, removed: { blobs: 3, tokens: 12, sessions: 1 } }
  noteJob(portal, 'sweep', swept)
  noteJob(portal, 'verify', { done: 4210, of: 9120 })
  noteJob(portal, 'backup', { done: 6.1 * gib, of: 15.9 * gib })
  await go(page, '/admin/storage')
  await expect(page.getByText('Copying: 6.1 GiB')).toBeVisible()
  await shot(page, 'admin/storage-running', whole)

  noteJob(portal, 'sweep', {})
  noteJob(portal, 'verify', { finishedAt, failed: 'EIO: i/o error, read' })
  noteJob(portal, 'backup', { finishedAt, cancelled: true })
  // Nobody has heard of it for long.
  change(portal, `UPDATE "Setting" SET "updatedAt" = ? WHERE "key" = 'job.sweep'`, [
    [sqlTime(new Date(now.getTime() - 60 * minute))],
  ])
  await go(page, '/admin/storage')
  await expect(page.getByText('Interrupted')).toBeVisible()
  await shot(page, 'admin/storage-ended', whole)
  noteJob(portal, 'sweep', swept)

  const done = { startedAt: finishedAt, finishedAt, done: 1, of: 1 }
  const findings = { ...{ versions: 9112, rejectedSaves: 4, templates: 4, badCount: 0, bad: [] } }
  noteJob(portal, 'verify', { ...done, findings: { ...findings, orphans: { files: 0, bytes: 0 } } })
  noteJob(portal, 'backup', { ...done, failed: 'ENOSPC', reason: 'full' })
  await disk.leave(11)
  await go(page, '/admin/storage?growth=months')
  await expect(page.getByText('There is no room for it')).toBeVisible()
  await shot(page, 'admin/storage-backup-failed', whole)
  await disk.leave(214)
  const made = { name: 'carrel-20300515T103200Z', files: 9, bytes: 15.5 * gib, damaged: 0 }
  await keepBackup(made.name, 1.5, 15.5)
  noteJob(portal, 'backup', { ...done, backup: made })
  await go(page, '/admin/storage')
  await shot(page, 'admin/storage-backed-up', whole)
  await rm(backups, { recursive: true })
  await go(page, '/admin/storage')
  await shot(page, 'admin/storage-backup-unreadable', whole)
})

test('bytes that are gone, and a store that takes none', async ({
  open,
  disk,
  portal,
  ana,
  ben,
  store,
}) => {
  change(portal, `DELETE FROM "Setting" WHERE "key" LIKE 'job.%'`)
  change(portal, 'DELETE FROM "StorageDay"')
  for (const row of sizes) change(portal, `UPDATE ${row} / ${manyTimes}`)
  const { page } = await open(ana)
  await store(ben, 'Notes of Ben.txt', 'Not lost.')
  change(portal, 'UPDATE "User" SET "quotaBytes" = 0 WHERE "id" = ?', [[ben.id]])
  const kept = join(portal.dataDir, 'blobs')
  await rename(kept, `${kept}-away`)
  await writeFile(kept, 'in the way')
  await go(page, '/admin/storage')
  await shot(page, 'admin/storage-failing')
  await go(page, '/admin')
  await shot(page, 'admin/overview-failing')
  await rm(kept)
  await rename(`${kept}-away`, kept)
  const before = await readdir(kept, { recursive: true })
  await store(ana, 'Budget of next year.txt', 'The only version.')
  for (const name of await readdir(kept, { recursive: true })) {
    if (/[0-9a-f]{32}$/.test(name) && !before.includes(name)) await rm(join(kept, name))
  }
  await go(page, '/admin/storage')
  const started = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Verify everything' }).click()
  await started
  await expect(async () => {
    await go(page, '/admin/storage')
    await expect(page.getByText('missing or damaged').first()).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  await shot(page, 'admin/storage-damaged', { ...whole, say: [blobKey] })
  await disk.leave(4)
  await go(page, '/admin')
  await shot(page, 'admin/overview-alarms')
})
