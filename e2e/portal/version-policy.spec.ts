import { expect } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { carrel } from '#e2e/support/carrel'
import { ageVersions } from '#e2e/support/database'
import { createPerson, listVersions, mintToken } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

test.use({ alone: 'rules for versions' })

test('an admin sees what rules would remove, and the sweep removes just that', async ({
  open,
  store,
  portal,
  ana,
}) => {
  test.slow()
  const philippa = await createPerson(portal, 'Philippa')
  const id = await store(philippa, 'Thesis.txt', 'one')
  const editor = wopiClient(await mintToken(portal, id, philippa))
  await editor.lock('a')
  const autosave = { 'X-WOPI-Lock': 'a', 'X-COOL-WOPI-IsAutosave': 'true' }
  for (let at = 0; at < 4; at += 1) await editor.putFile(`autosave ${at}`, autosave)
  await editor.putFile('whole', { 'X-WOPI-Lock': 'a' })
  await editor.unlock('a')
  ageVersions(portal, id, 3)

  const { page } = await open(ana)
  await page.goto('/admin/versions')
  await expect(page.getByText('Every version, for ever.')).toBeVisible()
  await page.getByRole('button', { name: 'Change the rules…' }).click()
  await page.getByRole('button', { name: 'Show what would go' }).click()
  await expect(page.getByText('Nothing would go now.')).toBeVisible()
  await page.getByLabel('Versions of a document, at most').fill('0')
  await page.getByLabel('Keep everything for (hours)').fill('48')
  await page.getByLabel('keep only the last one').check()
  await expect(page.getByText('Nothing would go now.')).toHaveCount(0)
  await page.getByLabel('Versions of a document, at most').fill('')
  await page.getByRole('button', { name: 'Show what would go' }).click()
  await expect(page.getByText('3 versions of 1 document would go, which frees 30 B.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Thesis.txt' }).first()).toBeVisible()
  await page.getByLabel('Reason').fill('The disk is full')
  await expectAccessible(page)
  expect(await listVersions(portal, id)).toHaveLength(6)
  await page.getByRole('button', { name: 'Let these rules hold' }).click()
  await expect(
    page.getByText('These rules hold from the next sweep on, within an hour.'),
  ).toBeVisible()
  await expect(
    page.getByText('Every version for 48 hours. After that, only the last'),
  ).toBeVisible()

  expect(await carrel(portal, ['sweep'])).toMatchObject({ removed: { versions: 3 } })
  expect((await listVersions(portal, id)).map(({ number }) => number)).toEqual([6, 5, 1])
  await page.goto(`/documents/${id}`)
  await expect(page.getByText('thinned out 3 old versions (30 B)')).toBeVisible()
  await page.goto('/admin/audit?action=version.set-policy')
  await expect(page.getByRole('row').filter({ hasText: 'The disk is full' })).toBeVisible()
})
