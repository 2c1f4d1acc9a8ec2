import { expect } from '@playwright/test'
import { openEditor } from '#e2e/support/editing'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test('whose account is disabled is told so where they type, and not to sign in again', async ({
  open,
  store,
  portal,
  ana,
}) => {
  test.slow()
  const gudula = await createPerson(portal, 'Gudula')
  const id = await store(gudula, 'Farewell.txt', 'first words\n')
  const { page, expect: expected } = await open(gudula)
  const { saveState, frame } = await openEditor(page, id)
  await frame.getByRole('textbox', { name: 'Text of the document' }).click()

  const admin = await open(ana)
  await admin.page.goto('/admin/users?q=gudula')
  await admin.page.getByRole('button', { name: 'Actions for Gudula' }).click()
  await admin.page.getByRole('menuitem', { name: /Disable/ }).click()
  const dialog = admin.page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('She has left')
  await dialog.getByRole('button', { name: 'Disable' }).click()
  await expect(admin.page.getByText('The account of Gudula was disabled.')).toBeVisible()

  expected(/401|beforeunload/)
  await expect(saveState).toHaveText('Your account was disabled')
  await page.bringToFront()
  await page.keyboard.type('last words')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(
    page.getByText('Your account was disabled. Download what you have typed'),
  ).toBeVisible()
  await expect(page.getByText('ign in again')).toHaveCount(0)
  await expect(frame.getByRole('button', { name: 'Download my copy' })).toBeVisible()
})
