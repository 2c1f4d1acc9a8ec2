import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { breakLock, mintToken } from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'
import { storePapers } from './support/papers'
import { go, menu, test } from './support/screens-test'
import { shot } from './support/shot'

test.use({ alone: 'admin' })

/** What is free on the disk of the machine that takes the pictures. */
const disk = (page: Page) => ({
  mask: [page.getByText(/^(Room on the disk|Stored)$/).locator('xpath=following-sibling::*[1]')],
})

const empty = ['locks', 'versions', 'rejected', 'tokens', 'groups'] as const

test('an admin’s pages while there is nothing', async ({ open, ana }) => {
  const { page } = await open(ana)
  await go(page, '/admin')
  await shot(page, 'admin/overview-empty', disk(page))
  for (const place of empty) {
    await go(page, `/admin/${place}`)
    await shot(page, `admin/${place}-empty`)
  }
})

test('overview, locks, versions, refused saves, tokens, audit, storage', async ({
  open,
  store,
  clock,
  portal,
  ana,
  ben,
}) => {
  const papers = await storePapers(store, clock, ana)
  const speech = wopiClient(await mintToken(portal, papers('Opening speech.txt'), ben))
  await clock.ago(70)
  await speech.lock('lost')
  await breakLock(portal, papers('Opening speech.txt'))
  await speech.putFile('What Ben could not save.', { 'X-WOPI-Lock': 'lost' })
  await clock.ago(25)
  await speech.lock('quiet')
  await clock.ago(24)
  await speech.putFile('Dear friends of the reading room!', { 'X-WOPI-Lock': 'quiet' })
  await clock.ago(6)
  const report = wopiClient(await mintToken(portal, papers('Annual report.docx'), ana))
  await report.lock('busy')
  await clock.ago(0)
  const { page } = await open(ana)
  await go(page, '/documents')
  await menu(page, 'Floor plan.pdf', 'Check out')
  await expect(page.getByText('Checked out. Nobody else')).toBeVisible()

  await go(page, '/admin')
  await shot(page, 'admin/overview', disk(page))
  await go(page, '/admin/locks')
  await expect(page.getByText('3 locks').first()).toBeVisible()
  await shot(page, 'admin/locks')
  const openMenu = () => menu(page, 'Opening speech.txt')
  await openMenu()
  await shot(page, 'admin/locks-menu', { again: openMenu })
  await page.getByRole('menuitem', { name: 'Break the lock…' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('Ben is on a train.')
  await shot(page, 'admin/break-lock')
  await page.keyboard.press('Escape')
  await go(page, '/admin/locks?q=nothing')
  await shot(page, 'admin/locks-filtered')

  await go(page, '/admin/versions')
  await page.getByRole('button', { name: 'Change the rules…' }).click()
  await page.getByLabel('Versions of a document, at most').fill('1')
  await page.getByLabel('Keep everything for (hours)').fill('1')
  await page.getByRole('button', { name: 'Show what would go' }).click()
  await expect(page.getByText(/would go/).first()).toBeVisible()
  await shot(page, 'admin/version-rules')
  await go(page, '/admin/versions')
  await shot(page, 'admin/versions')
  await go(page, `/admin/versions/${papers('Opening speech.txt')}`)
  await shot(page, 'admin/versions-of-one')
  await menu(page, 'version 1', 'Delete…')
  await shot(page, 'admin/version-delete')
  await page.keyboard.press('Escape')

  await go(page, '/admin/rejected')
  await shot(page, 'admin/rejected')
  await page.getByRole('button', { name: /^Actions for the refused save/ }).click()
  await page.getByRole('menuitem', { name: 'Make it the newest version…' }).click()
  await shot(page, 'admin/rejected-adopt')
  await page.keyboard.press('Escape')

  await go(page, '/admin/tokens')
  await shot(page, 'admin/tokens')
  await page.getByRole('button', { name: /^Actions for the token of Ben/ }).click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  await shot(page, 'admin/token-revoke')
  await page.keyboard.press('Escape')
  await go(page, '/admin/tokens?q=nothing')
  await shot(page, 'admin/tokens-filtered')

  await go(page, '/admin/audit')
  await shot(page, 'admin/audit')
  await go(page, `/admin/audit?document=${papers('Opening speech.txt')}&action=lock.`)
  await shot(page, 'admin/audit-filtered')
  await go(page, '/admin/audit?actor=nobody')
  await expect(page.getByText('No entry matches this filter')).toBeVisible()
  await shot(page, 'admin/audit-nothing')
})

test('storage, and bytes that are gone', async ({ open, portal, ana, ben, store }) => {
  const { page } = await open(ana)
  await go(page, '/admin/storage')
  await shot(page, 'admin/storage', disk(page))
  await store(ben, 'Budget of next year.txt', 'The only version.')
  const blobs = join(portal.dataDir, 'blobs')
  for (const name of await readdir(blobs, { recursive: true })) {
    if (/[0-9a-f]{32}$/.test(name)) await rm(join(blobs, name))
  }
  await page.getByRole('button', { name: 'Verify everything' }).click()
  await expect(page.getByText('missing or damaged').first()).toBeVisible()
  await go(page, '/admin/storage')
  await shot(page, 'admin/storage-damaged', disk(page))
  await go(page, '/admin')
  await shot(page, 'admin/overview-damaged', disk(page))
})
