import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { mintToken } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test.use({ alone: 'storage' })

test('an admin sees what is stored, verifies it, and finds a file that is gone', async ({
  open,
  portal,
  ana,
  ben,
  store,
}) => {
  test.slow()
  const { page, visit } = await open(ana)
  const id = await store(ben, 'Budget.txt', 'The first version.')
  const editor = wopiClient(await mintToken(portal, id, ben))
  await editor.lock('a')
  await editor.putFile('The second version.', { 'X-WOPI-Lock': 'a' })
  await editor.unlock('a')
  await visit('/admin')
  const attention = panel(page, 'Needs attention')
  await expect(attention).toContainText('have never been verified')
  await attention.getByRole('link', { name: 'Verify them' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Storage')
  await expect(panel(page, 'By person').getByRole('row').filter({ hasText: 'Ben' })).toContainText(
    '1 document',
  )
  await expect(panel(page, 'By type')).toContainText('.txt')
  const verify = panel(page, 'Verify')
  await expect(verify).toContainText('It has not run yet.')

  await verify.getByRole('button', { name: 'Verify everything' }).click()
  await expect(verify).toContainText('All as it was saved', { timeout: 20_000 })
  await expect(verify).toContainText('Nothing is stored that is not used.')

  // This portal's settings name no folder.
  await expect(panel(page, 'Backups')).toContainText('npm run --silent carrel -- backup PATH')
  await expect(panel(page, 'Backups').getByRole('button')).toHaveCount(0)

  const growth = panel(page, 'Growth')
  await expect(growth).toContainText('After two weeks it says here how fast it grows.')
  await growth.getByRole('link', { name: '12 months' }).click()
  await expect(growth.getByRole('link', { name: '12 months' })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await growth.getByText('As a table').click()
  const months = growth.getByRole('table').getByRole('row')
  await expect(months).toHaveCount(13)
  await expect(months.nth(1)).toContainText(/37 B.*1$/)
  await expectAccessible(page)

  const shards = join(portal.dataDir, 'blobs')
  const [blob = ''] = (await readdir(shards, { recursive: true })).filter((name) =>
    /[0-9a-f]{32}$/.test(name),
  )
  await rm(join(shards, blob))
  await verify.getByRole('button', { name: 'Verify everything' }).click()
  await expect(verify).toContainText('1 missing or damaged', { timeout: 20_000 })
  // It is kept for whoever comes later.
  await visit('/admin/storage')
  const findings = panel(page, 'Missing or damaged')
  await expect(findings.getByRole('link', { name: 'Budget.txt' })).toBeVisible()
  await expect(findings).toContainText('The bytes are gone')
  await visit('/admin')
  await expect(attention).toContainText('1 stored file missing or damaged since it was saved.')
  const saves = panel(page, 'Saves in the last 24 hours')
  await expect(saves).toContainText('1 save, 0 refused')
  await saves.getByText('As a table').click()
  await expect(saves.getByRole('table').getByRole('row')).toHaveCount(25)
  // The page brings it by itself, some seconds after the save.
  await expect(saves.getByRole('table')).toContainText(/\d (ms|sec)/, { timeout: 60_000 })
  await expectAccessible(page)
  await visit('/admin/storage')

  const sweep = panel(page, 'Tidy up')
  await sweep.getByRole('button', { name: 'Tidy up now' }).click()
  await expect(sweep).toContainText('There was nothing to remove.', { timeout: 20_000 })
  await page.goto('/admin/audit')
  await expect(page.getByRole('row').filter({ hasText: 'Tidied the storage' })).toHaveCount(1)
  await expect(
    page.getByRole('row').filter({ hasText: 'Read every stored byte again' }),
  ).toHaveCount(2)
})

test('a store that takes nothing is told, until it does again', async ({ open, portal, ana }) => {
  const { page, visit } = await open(ana)
  const blobs = join(portal.dataDir, 'blobs')
  await rename(blobs, `${blobs}-away`).catch(() => {})
  await writeFile(blobs, 'in the way')
  await visit('/admin/storage')
  const alert = page.getByRole('alert').filter({ hasText: 'does not take anything' })
  await expect(alert).toBeVisible()
  const attention = page.getByRole('region', { name: 'Needs attention' })
  await visit('/admin')
  await expect(attention).toContainText('every save and every upload is refused')
  await rm(blobs)
  await rename(`${blobs}-away`, blobs).catch(() => {})
  await visit('/admin/storage')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Storage')
  await expect(alert).toBeHidden()
  await visit('/admin')
  await expect(attention).toBeVisible()
  await expect(attention).not.toContainText('is refused')
})

test('a member does not see it', async ({ open, ben }) => {
  const { page, expect: expectMessage } = await open(ben)
  expectMessage(/404/)
  expect((await page.goto('/admin/storage'))?.status()).toBe(404)
})
