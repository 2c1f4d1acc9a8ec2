import { expect, type Page } from '@playwright/test'
import { generateDocx } from '#e2e/editors/generated-docx'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.describe.configure({ timeout: 240_000 })

const frame = (page: Page) => page.frameLocator('iframe')
const editorState = (page: Page) => frame(page).locator('footer').getByRole('status')
const people = (page: Page) => frame(page).getByRole('listbox', { name: 'Mention somebody' })

async function share(page: Page, id: string, name: string) {
  await page.goto(`/documents/${id}`)
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'People and groups' }).fill(name)
  await dialog.getByRole('option', { name }).click()
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog.getByRole('list', { name: 'Who has access' })).toContainText(name)
}

/** Begins a comment on the line that has such text. */
async function comment(page: Page, id: string, line: RegExp) {
  await page.goto(`/edit/${id}`)
  await expect(editorState(page)).toHaveText('No changes')
  await frame(page).locator('.layout-run', { hasText: line }).first().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await frame(page).locator('button[style*="translate(-50%, -50%)"]').click()
  return frame(page).getByPlaceholder('Add a comment...')
}

test('somebody who is mentioned in a comment of a Word document is told once, also when the portal could not be reached', async ({
  open,
  store,
  portal,
}) => {
  const tessa = await createPerson(portal, 'Tessa')
  const ulf = await createPerson(portal, 'Ulfilas')
  await createPerson(portal, 'Ulfrun')
  const id = await store(tessa, 'Draft.docx', await generateDocx('plain text'))
  const { page, expect: expected } = await open(tessa)
  await share(page, id, 'Ulfilas')

  const remark = await comment(page, id, /second/)
  await remark.pressSequentially('Please look, @ul')
  await expect(people(page).getByRole('option')).toHaveText([/Ulfilas/])
  await remark.press('Enter')
  await expect(remark).toHaveValue('Please look, @Ulfilas ')
  const sent: (string | null)[] = []
  let reachable = false
  await page.route('**/wopi/files/**', async (route) => {
    if (route.request().headers()['x-wopi-override'] !== 'ADD_ACTIVITIES') return route.fallback()
    sent.push(route.request().postData())
    // The host has it, and its answer does not arrive.
    if (!reachable) await route.fetch()
    return reachable ? route.fallback() : route.abort()
  })
  expected(/ERR_FAILED/)
  await frame(page).getByRole('button', { name: 'Comment', exact: true }).click()
  await expect(
    frame(page).getByText('Ulfilas is told of the mention as soon as the portal can be reached.'),
  ).toBeVisible()
  reachable = true
  await expect.poll(() => sent.length, { timeout: 30_000 }).toBe(2)
  expect(sent[1]).toBe(sent[0])
  await expect(editorState(page)).toHaveText('All changes saved')

  const { page: other, visit } = await open(ulf)
  await visit('/notifications')
  const told = other.getByRole('list', { name: 'Notifications' }).getByRole('listitem')
  const mention = told.filter({ hasText: 'Tessa mentioned you in a comment in Draft.docx.' })
  await expect(mention).toHaveCount(1)
  await expect(mention).toContainText('Please look, @Ulfilas')
})
