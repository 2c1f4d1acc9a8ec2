import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import {
  createPerson,
  importDocument,
  listRejected,
  listVersions,
  mintToken,
  type Person,
} from '#e2e/support/operator'
import { test } from '#e2e/support/page-test'
import type { PortalServer } from '#e2e/support/portal-server'
import { wopiClient } from '#e2e/support/wopi-client'

async function addDocument(portal: PortalServer, owner: Person, name: string): Promise<string> {
  const path = join(portal.dataDir, 'import.txt')
  await writeFile(path, 'The first version.')
  return await importDocument(portal, path, owner, name)
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

test('an admin watches a lock, breaks it with a reason, and the next save is kept', async ({
  page,
  portal,
  ana,
  signIn,
}) => {
  test.slow()
  const ben = await createPerson(portal, 'Benedikt')
  const id = await addDocument(portal, ben, 'Budget.txt')
  const editor = wopiClient(await mintToken(portal, id, ben))
  await signIn(page.context(), ana)
  await page.goto('/admin/locks')
  await expect(page.getByRole('heading', { level: 1, name: 'Locks' })).toBeVisible()
  await expect(page.getByText('Nobody holds a lock')).toBeVisible()

  // The lock appears without a reload, and its time runs.
  await editor.lock('first')
  const row = rowOf(page, 'Budget.txt')
  await expect(row).toBeVisible({ timeout: 15_000 })
  await expect(row).toContainText('Benedikt')
  const left = row.getByText(/^\d\d:\d\d$/)
  const before = await left.textContent()
  await expect(left).not.toHaveText(before ?? '')
  expect((await editor.putFile('Saved.', { 'X-WOPI-Lock': 'first' })).status).toBe(200)
  await expect(row).toContainText('v2', { timeout: 15_000 })

  await row.getByRole('button', { name: 'Actions for Budget.txt' }).click()
  await page.getByRole('menuitem', { name: 'Break the lock…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Break the lock on “Budget.txt”?' })
  await expect(dialog).toContainText('version 2')
  await expect(dialog).toContainText('their next save is refused and kept for 30 days')
  await expectAccessible(page)
  await dialog.getByLabel('Reason').fill('Benedikt is on a train.')
  await dialog.getByRole('button', { name: 'Break the lock' }).click()
  await expect(page.getByText('The lock on “Budget.txt” was broken.')).toBeVisible()
  await expect(row).toBeHidden()
  expect((await editor.getLock()).lock).toBe('')

  const refused = await editor.putFile('Too late.', { 'X-WOPI-Lock': 'first' })
  expect([refused.status, refused.lock]).toEqual([409, ''])
  expect(await listRejected(portal, id)).toMatchObject([{ reason: 'not-locked', size: 9 }])

  await page.goto(`/admin/audit?document=${id}&action=lock.`)
  await expect(page.getByText('Only what is about “Budget.txt”')).toBeVisible()
  await expect(rowOf(page, 'Broke a lock')).toContainText('Benedikt is on a train.')
})

test('a lock that is newer than the one the admin saw is left alone', async ({
  page,
  portal,
  ana,
  signIn,
}) => {
  const id = await addDocument(portal, ana, 'Contract.txt')
  const editor = wopiClient(await mintToken(portal, id, ana))
  await editor.lock('seen')
  await signIn(page.context(), ana)
  await page.goto('/admin/locks?q=contract')
  await page.getByRole('button', { name: 'Actions for Contract.txt' }).click()
  await page.getByRole('menuitem', { name: 'Break the lock…' }).click()
  await editor.relock('newer', 'seen')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Looks dead.')
  await dialog.getByRole('button', { name: 'Break the lock' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Ana holds a newer one now')
  // What was typed is still there.
  await expect(dialog.getByLabel('Reason')).toHaveValue('Looks dead.')
  expect((await editor.getLock()).lock).toBe('newer')
  await editor.unlock('newer')
})

test('the locks come by themselves, as they change, and only to admins', async ({
  page,
  portal,
  ana,
  signIn,
}) => {
  const id = await addDocument(portal, ana, 'Ticker.txt')
  const editor = wopiClient(await mintToken(portal, id, ana))
  await signIn(page.context(), ana)
  await page.goto('/admin/locks?q=ticker')
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        const source = new EventSource('/api/admin/locks/changes')
        source.onopen = () => {
          document.documentElement.dataset.listening = 'yes'
        }
        source.onmessage = ({ data }) => resolve(data)
      }),
  )
  // Not by the title: Next may still say the page's own.
  await expect(page.locator('html')).toHaveAttribute('data-listening', 'yes')
  // Each lock stays until the portal has looked: what comes and goes between two looks is no change.
  await expect
    .poll(
      async () => {
        await editor.lock('a')
        const heard = await Promise.race([told, new Promise((go) => setTimeout(go, 2000, null))])
        await editor.unlock('a')
        return heard
      },
      { timeout: 60_000 },
    )
    .toBe('changed')
  await editor.lock('a')
  await expect(page.getByRole('row').filter({ hasText: 'Ticker.txt' })).toBeVisible()
  await editor.unlock('a')
  await expect(page.getByRole('row').filter({ hasText: 'Ticker.txt' })).toBeHidden()
  await page.context().clearCookies()
  expect((await page.request.get('/api/admin/locks/changes')).status()).toBe(204)
})

test('a refused save of somebody else becomes a version from the admin area, with a reason', async ({
  page,
  portal,
  ana,
  signIn,
}) => {
  const ruprecht = await createPerson(portal, 'Ruprecht')
  const id = await addDocument(portal, ruprecht, 'Minutes.txt')
  const editor = wopiClient(await mintToken(portal, id, ruprecht))
  expect((await editor.putFile('Nobody locked this.')).status).toBe(409)
  expect((await editor.putFile('Nor this, and it is long.')).status).toBe(409)
  await signIn(page.context(), ana)
  await page.goto('/admin/rejected?q=minutes')
  await expect(rowOf(page, 'Minutes.txt')).toHaveCount(2)
  await expectAccessible(page)

  const act = async (size: string, verb: string, button: string) => {
    await rowOf(page, size)
      .getByRole('button', { name: /Actions for/ })
      .click()
    await page.getByRole('menuitem', { name: verb }).click()
    await page.getByRole('dialog').getByLabel('Reason').fill(`As Ruprecht asked: ${button}`)
    await page.getByRole('dialog').getByRole('button', { name: button }).click()
  }
  await act('19 B', 'Make it the newest version…', 'Make it a version')
  await expect(page.getByText('It is version 2 of “Minutes.txt” now.')).toBeVisible()
  await expect(rowOf(page, '19 B')).toBeHidden()
  await act('25 B', 'Discard…', 'Discard for good')
  await expect(page.getByText('No refused save matches “minutes”')).toBeVisible()
  expect((await listVersions(portal, id)).map(({ size }) => size)).toEqual([19, 18])

  await page.getByRole('link', { name: 'All', exact: true }).click()
  await expect(rowOf(page, '19 B')).toContainText('Made a version')
  await expect(rowOf(page, '25 B')).toContainText('Discarded')
  await page.goto(`/documents/${id}`)
  for (const verb of ['Make it a version', 'Discard for good']) {
    await expect(page.getByText(`: “As Ruprecht asked: ${verb}”`)).toBeVisible()
  }
})
