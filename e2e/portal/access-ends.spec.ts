import { expect } from '@playwright/test'
import { changeRow } from '#e2e/support/database'
import { editing, openEditor } from '#e2e/support/editing'
import { press } from '#e2e/support/hands'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test('access that has ended before its time is not said to end later', async ({
  open,
  store,
  portal,
}) => {
  const tilda = await createPerson(portal, 'Tilda')
  const id = await store(tilda, 'Ended.md', 'first words\n')
  const { page, expect: expected } = await open(tilda)
  const { frame, editorState } = await openEditor(page, id)
  const revokedAt = new Date()
  changeRow(portal, 'Grant', 'revokedAt', revokedAt, { column: 'documentId', equals: id })
  expected(/401/)
  await frame.getByRole('textbox', { name: 'Text of the document' }).click()
  await press(page, frame, 'Control+End')
  await page.keyboard.type('typed too late')
  await page.keyboard.press('Control+s')
  await expect(editorState).toHaveText('Not saved · your access has ended')
  await expect(page.getByText('Your access to this document has ended.')).toBeVisible()
  await expect(page.getByText(/Your access through .* ends/)).toHaveCount(0)
  await expect(frame.getByText(/Your edits are still here and in this browser/)).toBeVisible()
  expected(/beforeunload/)
})

test('a link ends while a guest types: nothing is lost, and nobody waits for the guest', async ({
  open,
  store,
  portal,
}) => {
  const tabea = await createPerson(portal, 'Tabea')
  const id = await store(tabea, 'Until now.md', 'first words\n')
  const owner = await open(tabea)
  await owner.visit(`/documents/${id}`)
  await owner.page.getByRole('button', { name: 'Share', exact: true }).click()
  const links = owner.page.getByRole('region', { name: 'Links' })
  await links.getByRole('button', { name: 'Make a link' }).click()
  const address = await links.getByLabel('Link 1', { exact: true }).inputValue()
  await links.getByLabel('What Link 1 may do').selectOption('Can edit')
  await expect(links.getByLabel('What Link 1 may do')).toBeEnabled()

  const guest = await open(null)
  await guest.visit(new URL(address).pathname)
  await guest.page.getByLabel('How shall others see you?').fill('Tove')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  await guest.page.getByRole('link', { name: 'Open and edit' }).click()
  const { frame, editorState } = await editing(guest.page)
  guest.expect(/40[14]/)
  guest.expect(/beforeunload/)
  await owner.visit(`/documents/${id}`)
  await expect(owner.page.getByText('Tove (guest) is editing this document')).toBeVisible()
  changeRow(portal, 'Share', 'expiresAt', new Date(), { column: 'documentId', equals: id })
  await frame.getByRole('textbox', { name: 'Text of the document' }).click()
  await press(guest.page, frame, 'Control+End')
  await guest.page.keyboard.type('typed too late')
  await guest.page.keyboard.press('Control+s')
  await expect(editorState).toHaveText('Not saved · your access has ended')
  await expect(
    guest.page.getByText('What the editor still sends is kept for whoever shared it with you.'),
  ).toBeVisible()

  const held = owner.page.getByText('Tove (guest) is editing this document')
  await expect(async () => {
    await owner.page.reload()
    await expect(owner.page.getByText('A save was refused')).toBeVisible()
    await expect(held).toHaveCount(0)
  }).toPass({ timeout: 60_000 })
  await owner.page.getByRole('button', { name: 'Make it the newest version' }).click()
  await expect(owner.page.getByText('The save is version 2 now.')).toBeVisible()
  expect(await (await owner.page.request.get(`/download/${id}`)).text()).toContain('typed too late')
})
