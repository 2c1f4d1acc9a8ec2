import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson, listRejected, mintToken, showDocument } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

test('a quota refuses uploads, and a save that it refuses is kept and told', async ({
  open,
  store,
  portal,
  ana,
}) => {
  test.slow()
  const quinn = await createPerson(portal, 'Quinn')
  const id = await store(quinn, 'Diary.txt', 'x'.repeat(900))
  const editor = wopiClient(await mintToken(portal, id, quinn))
  await editor.lock('a')

  const admin = await open(ana)
  await admin.page.goto('/admin/users?q=quinn')
  await admin.page.getByRole('button', { name: 'Actions for Quinn' }).click()
  await admin.page.getByRole('menuitem', { name: 'Quota…' }).click()
  await admin.page.getByLabel('Quota', { exact: true }).selectOption('own')
  await admin.page.getByLabel('GiB').fill('lots')
  await admin.page.getByRole('button', { name: 'Save the quota' }).click()
  await expect(admin.page.getByText('Give a number of GiB, 0 or more.')).toBeVisible()
  await expectAccessible(admin.page)
  await admin.page.getByLabel('GiB').fill('1,5 GB')
  await admin.page.getByRole('button', { name: 'Save the quota' }).click()
  await expect(admin.page.getByRole('row', { name: /Quinn/ })).toContainText('900 B of 1.5 GiB')
  await admin.page.getByRole('button', { name: 'Actions for Quinn' }).click()
  await admin.page.getByRole('menuitem', { name: 'Quota…' }).click()
  // 1000 bytes, about.
  await admin.page.getByLabel('GiB').fill(String(1000 / 1024 ** 3))
  await admin.page.getByRole('button', { name: 'Save the quota' }).click()
  await expect(admin.page.getByText('The quota of Quinn was changed.')).toBeVisible()
  await expect(admin.page.getByRole('row', { name: /Quinn/ })).toContainText('900 B of 1000 B')

  const refused = await editor.putFile('y'.repeat(101), { 'X-WOPI-Lock': 'a' })
  expect(refused.status).toBe(413)
  expect(refused.headers.get('x-wopi-servererror')).toContain('is kept')
  expect(await showDocument(portal, id)).toMatchObject({ version: 1, size: 900 })
  expect(await listRejected(portal, id)).toMatchObject([{ reason: 'over-quota', size: 101 }])
  await editor.unlock('a')

  const { page, expect: expectMessage } = await open(quinn)
  await page.goto('/profile')
  await expect(page.getByText('1001 B of 1000 B used')).toBeVisible()
  await expect(page.getByText('There is no room left')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/documents/${id}`)
  await expect(page.getByText('There was no room left for this save').first()).toBeVisible()
  expectMessage(/413/)
  const upload = await page.request.post('/api/uploads?name=more.txt', {
    data: 'more',
    headers: { origin: portal.url },
  })
  expect(upload.status()).toBe(413)
  expect(await upload.json()).toMatchObject({ message: expect.stringContaining('in the quota') })
})
