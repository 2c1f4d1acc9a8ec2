import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { startOffice } from '#e2e/support/office'
import {
  createPerson,
  importDocument,
  listEditors,
  listVersions,
  mintToken,
  type Person,
} from '#e2e/support/operator'
import { test } from '#e2e/support/page-test'
import type { PortalServer } from '#e2e/support/portal-server'
import { wopiClient } from '#e2e/support/wopi-client'

async function addDocument(portal: PortalServer, owner: Person, name: string): Promise<string> {
  const path = join(portal.dataDir, 'import.txt')
  await writeFile(path, 'One.')
  return await importDocument(portal, path, owner, name)
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

/** @param why of what touches somebody's work */
async function choose(
  page: Page,
  menu: string | RegExp,
  item: string,
  button: string,
  why?: string,
) {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const dialog = page.getByRole('dialog')
  if (why) await dialog.getByLabel('Reason').fill(why)
  await dialog.getByRole('button', { name: button, exact: true }).click()
}

test('versions are pinned, restored and deleted, never the newest one', async ({
  page,
  portal,
  ana,
  signIn,
}) => {
  test.slow()
  const ben = await createPerson(portal, 'Bea')
  const id = await addDocument(portal, ben, 'Plan.txt')
  const editor = wopiClient(await mintToken(portal, id, ben))
  await editor.lock('a')
  await editor.putFile('Two, longer.', { 'X-WOPI-Lock': 'a' })
  await editor.putFile('Three.', { 'X-WOPI-Lock': 'a' })

  await signIn(page.context(), ana)
  await page.goto('/admin/versions')
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: 'Search documents and owners' }).fill('plan bea')
  await expect(page.getByText('No document matches')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search documents and owners' }).fill('plan')
  await page.getByRole('main').getByRole('link', { name: 'Plan.txt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Plan.txt' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Held by Bea/ })).toBeVisible()
  await expectAccessible(page)

  // Somebody edits it: restoring must wait, and says for whom.
  await page.getByRole('button', { name: 'Actions for version 1' }).click()
  const waiting = page.getByRole('menuitem', { name: 'Restore…' })
  await expect(waiting).toHaveAttribute('aria-disabled', 'true')
  await expect(waiting).toContainText('Bea')
  await page.keyboard.press('Escape')
  await editor.unlock('a')
  await page.reload()
  await choose(page, 'Actions for version 1', 'Restore…', 'Restore', 'Bea asked for it')
  await expect(page.getByText('Version 1 is back, as version 4.')).toBeVisible()
  expect((await editor.getFile()).text).toBe('One.')

  await page.getByRole('button', { name: 'Actions for version 2' }).click()
  await page.getByRole('menuitem', { name: 'Label…' }).click()
  await page.getByRole('textbox', { name: 'Label' }).fill('Signed')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Save the label' }).click()
  await expect(rowOf(page, 'Signed')).toBeVisible()
  await page.getByRole('button', { name: 'Actions for version 2' }).click()
  await page.getByRole('menuitem', { name: 'Pin', exact: true }).click()
  await expect(rowOf(page, 'Signed')).toContainText('Pinned')
  for (const [number, reason] of [
    [2, 'Unpin it first.'],
    [4, 'The newest version is the document itself.'],
  ]) {
    await page.getByRole('button', { name: `Actions for version ${number}` }).click()
    const item = page.getByRole('menuitem', { name: 'Delete…' })
    await expect(item).toHaveAttribute('aria-disabled', 'true')
    await expect(item).toContainText(String(reason))
    await page.keyboard.press('Escape')
  }
  await choose(page, 'Actions for version 3', 'Delete…', 'Delete for good', 'A private photo')
  await expect(page.getByText('Version 3 was deleted.')).toBeVisible()
  expect((await listVersions(portal, id)).map(({ number }) => number)).toEqual([4, 2, 1])
  // Why, for the log and for the owner.
  await page.goto(`/admin/audit?document=${id}&action=version.`)
  await expect(rowOf(page, 'Deleted a version')).toContainText('A private photo')
  await expect(rowOf(page, 'Restored a version')).toContainText('Bea asked for it')
  await page.goto(`/documents/${id}`)
  await expect(page.getByText('deleted version 3: “A private photo”')).toBeVisible()
})

test('a revoked token opens nothing any more', async ({ page, portal, ana, signIn }) => {
  const id = await addDocument(portal, ana, 'Notes.txt')
  const editor = wopiClient(await mintToken(portal, id, ana))
  const other = wopiClient(await mintToken(portal, id, ana, { rights: 'view' }))
  expect((await editor.checkFileInfo()).status).toBe(200)
  await signIn(page.context(), ana)
  await page.goto(`/admin/tokens?document=${id}`)
  await expect(rowOf(page, 'Notes.txt')).toHaveCount(2)
  await expectAccessible(page)
  const edit = rowOf(page, 'Notes.txt').filter({ has: page.getByText('Edit', { exact: true }) })
  await edit.getByRole('button', { name: /Actions for the token of Ana/ }).click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  const asking = page.getByRole('dialog')
  await asking.getByLabel('Reason').fill(' ')
  await asking.getByRole('button', { name: 'Revoke' }).click()
  await expect(asking.getByLabel('Reason')).toHaveAccessibleDescription(/Give a reason/)
  expect((await editor.checkFileInfo()).status).toBe(200)
  await expectAccessible(page)
  await asking.getByLabel('Reason').fill('A lost laptop')
  await asking.getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('The token was revoked.')).toBeVisible()
  await expect(rowOf(page, 'Notes.txt')).toHaveCount(1)
  expect((await editor.checkFileInfo()).status).toBe(401)
  expect((await other.checkFileInfo()).status).toBe(200)
  await choose(
    page,
    /Actions for the token of Ana/,
    'Revoke all for this document…',
    'Revoke all',
    'The same laptop',
  )
  await expect(page.getByText('1 token for “Notes.txt” was revoked.')).toBeVisible()
  expect((await other.checkFileInfo()).status).toBe(401)
})

test('an account is created, made an admin, disabled and enabled', async ({
  page,
  browser,
  portal,
  ana,
  signIn,
}) => {
  test.slow()
  await signIn(page.context(), ana)
  await page.goto('/admin/users')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New user' }).click()
  const dialog = page.getByRole('dialog', { name: 'New user' })
  await expectAccessible(page)
  await dialog.getByLabel('Name').fill('Gerda')
  await dialog.getByLabel('E-mail address').fill('ana@example.org')
  await dialog.getByRole('button', { name: 'Make one up' }).click()
  const password = await dialog.getByLabel('New password').inputValue()
  expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog.getByLabel('E-mail address')).toHaveAccessibleDescription(
    'There is an account for ana@example.org already.',
  )
  await expect(dialog.getByLabel('Name')).toHaveValue('Gerda')
  await expect(dialog.getByLabel('New password')).toHaveValue(password)
  await dialog.getByLabel('E-mail address').fill('gerda@example.org')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByText('Gerda can sign in now.')).toBeVisible()

  const gerda = { id: '', name: 'Gerda', email: 'gerda@example.org', password }
  const hers = await browser.newContext({ baseURL: portal.url })
  await signIn(hers, gerda)
  const window = await hers.newPage()
  expect((await window.goto('/admin/locks'))?.status()).toBe(404)
  await choose(page, 'Actions for Gerda', 'Make an admin…', 'Make an admin')
  await expect(rowOf(page, 'gerda@')).toContainText('Admin')
  expect((await window.goto('/admin/locks'))?.status()).toBe(200)

  await choose(page, 'Actions for Gerda', 'Disable…', 'Disable', 'On leave')
  await expect(rowOf(page, 'gerda@')).toContainText('Disabled')
  await window.goto('/admin/locks')
  await expect(window).toHaveURL(/\/sign-in/)

  // The only admin who is left cannot step down.
  await choose(page, 'Actions for Ana', 'Make a member…', 'Make a member')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('last admin')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await choose(page, 'Actions for Gerda', 'Enable…', 'Enable')
  await expect(rowOf(page, 'gerda@')).not.toContainText('Disabled')
  await choose(page, 'Actions for Gerda', 'Make a member…', 'Make a member')
  await expect(rowOf(page, 'gerda@')).toContainText('Member')
  await page.getByRole('button', { name: 'Actions for Gerda' }).click()
  await page.getByRole('menuitem', { name: 'Reset the password…' }).click()
  await page.getByRole('textbox', { name: 'New password' }).fill('another good password')
  await page.getByRole('dialog').getByLabel('Reason').fill('Forgot it')
  await page.getByRole('dialog').getByRole('button', { name: 'Set the password' }).click()
  await expect(page.getByText('Gerda has a new password.')).toBeVisible()
  await signIn(hers, { ...gerda, password: 'another good password' })
  await hers.close()
})

test('the audit log is filtered and exported', async ({ page, portal, ana, signIn }) => {
  await addDocument(portal, ana, 'Audited.txt')
  await signIn(page.context(), ana)
  await page.goto('/admin/audit')
  await expectAccessible(page)
  await page.getByLabel('What').selectOption('Uploaded a document')
  await page.getByRole('textbox', { name: 'Document' }).fill('audited')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page).toHaveURL(/action=document.upload/)
  await expect(page.getByRole('row')).toHaveCount(2)
  await expect(rowOf(page, 'Audited.txt')).toContainText('Ana')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/)
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(',Ana,ana@example.org,document.upload,')
  await page.getByLabel('Who').fill('nobody of this name')
  await page.getByRole('button', { name: 'Filter' }).click()
  await expect(page.getByText('No entry matches this filter')).toBeVisible()
  await page.getByRole('link', { name: 'Clear the filter' }).click()
  await expect(page).toHaveURL('/admin/audit')
})

test('an office server is added, refused when it does not answer, disabled and enabled', async ({
  page,
  portal,
  ana,
  signIn,
}) => {
  test.slow()
  const office = await startOffice()
  await signIn(page.context(), ana)
  await page.goto('/admin/editors')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add an editor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an editor' })
  await expectAccessible(page)
  await dialog.getByLabel('Name').fill('Office')
  await dialog.getByLabel('Product').selectOption('Collabora Online')
  await dialog.getByLabel('Discovery address').fill('http://127.0.0.1:9/hosting/discovery')
  await dialog.getByRole('button', { name: 'Fetch and add' }).click()
  await expect(dialog.getByLabel('Discovery address')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('Product')).toHaveValue('collabora')
  await dialog.getByLabel('Discovery address').fill(office.url)
  await dialog.getByRole('button', { name: 'Fetch and add' }).click()
  await expect(page.getByText('Office was added.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Office' })).toBeVisible()
  await page.goto('/admin/editors')
  await expect(rowOf(page, 'Office')).toContainText('Offered')
  await expect(rowOf(page, 'Office')).toContainText('docx')

  await page.getByRole('button', { name: 'Actions for Office' }).click()
  await page.getByRole('menuitem', { name: 'What it is offered…' }).click()
  const offers = page.getByRole('dialog', { name: 'What Office is offered' })
  await expectAccessible(page)
  await offers.getByLabel('Make new files beside a document').uncheck()
  await offers.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('What Office is offered was changed.')).toBeVisible()
  const listed = await listEditors(portal)
  const { id = '' } = listed.find(({ name }) => name === 'Office') ?? {}
  const seen = wopiClient(
    await mintToken(portal, await addDocument(portal, ana, 'A.docx'), ana, { editor: id }),
  )
  expect(JSON.parse((await seen.checkFileInfo()).text)).toMatchObject({
    UserCanNotWriteRelative: true,
    SupportsContainers: true,
  })

  await choose(page, 'Actions for Office', 'Disable…', 'Disable')
  await expect(rowOf(page, 'Office')).toContainText('Disabled')
  await choose(page, 'Actions for Office', 'Enable…', 'Enable')
  await expect(rowOf(page, 'Office')).toContainText('Offered')
  office.close()
  await page.getByRole('button', { name: 'Actions for Office' }).click()
  await page.getByRole('menuitem', { name: 'Fetch the discovery now' }).click()
  await expect(page.getByText('The last good copy stays in use.')).toBeVisible()
  await expect(rowOf(page, 'Office')).toContainText('Last fetch failed')
  await expectAccessible(page)
})

test('members find no admin area', async ({ page, portal, signIn }) => {
  const hugo = await createPerson(portal, 'Hugo')
  const id = await addDocument(portal, hugo, 'Mine.txt')
  await signIn(page.context(), hugo)
  for (const path of [
    ...['locks', 'versions', `versions/${id}`, 'tokens', 'users', 'audit', 'audit/export'],
    ...['rejected', 'editors'],
  ]) {
    const answer = await page.context().request.get(`${portal.url}/admin/${path}`)
    expect([path, answer.status()]).toEqual([path, 404])
  }
})
