import { writeFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { carrel, runCarrel } from '#e2e/support/carrel'
import { type Ailment, startFakeOffice } from '#e2e/support/fake-office'
import { addEditor, listEditors } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

test.slow()

/** The line of the test about this; its words for screen readers come first. */
const line = (page: Page, topic: string) =>
  page
    .getByRole('list', { name: 'What was looked at' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^(Good|To know|In the way): ${topic}`) })

const tested = (page: Page) => page.getByRole('status').filter({ hasText: /in the way/ })

test('an office server is registered in a minute, and its set-up is tested at once', async ({
  open,
  ana,
}) => {
  const office = await startFakeOffice()
  const { page, visit } = await open(ana)
  await visit('/admin/editors')
  await page.getByRole('button', { name: 'Add an editor' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an editor' })
  await dialog.getByLabel('Name').fill('Healthy')
  await dialog.getByLabel('Discovery address').fill(office.origin)
  await dialog.getByRole('button', { name: 'Fetch and add' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Healthy' })).toBeVisible()
  await expect(tested(page)).toContainText('Nothing is in the way.')
  await expect(line(page, 'Access')).toContainText('its signature holds')
  await expect(line(page, 'Network')).toContainText('this very machine')
  await expect(line(page, 'Framing')).toContainText('no policy is against it')
  await expect(line(page, 'Size of saves')).toContainText('2,048 MiB, get through')
  await expect(line(page, 'Proof keys')).toContainText('Its requests are signed.')
  await expectAccessible(page)
  await office.close()
})

/** Registers an office server that something is wrong with, and presses the button. */
async function testOf(
  name: string,
  ailment: Ailment,
  { page, portal }: Parameters<typeof press>[0],
) {
  const office = await startFakeOffice(ailment)
  const id = await addEditor(portal, { name, kind: 'onlyoffice', discovery: office.url })
  return { office, id, press: () => press({ page, portal }, id) }
}

async function press(
  { page }: { page: Page; portal: Parameters<typeof addEditor>[0] },
  id: string,
) {
  await page.goto(`/admin/editors/${id}`)
  await expect(page.getByText('Not tested on this page yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Test it' }).click()
  await expect(tested(page)).toBeVisible({ timeout: 30_000 })
}

test('the page says that browsers would show an empty frame, and what to enter', async ({
  open,
  ana,
  portal,
}) => {
  const { page } = await open(ana)
  const ailment = { frameAncestors: 'https://elsewhere.example.org' }
  const ill = await testOf('Frameless', ailment, { page, portal })
  await ill.press()
  await expect(line(page, 'Framing')).toContainText(
    '“frame-ancestors https://elsewhere.example.org”',
  )
  await expect(line(page, 'Framing')).toContainText(`frame-ancestors ${portal.url}`)
  await expectAccessible(page)
  await ill.office.close()
})

test('the page says that an office server is not reachable', async ({ open, ana, portal }) => {
  const { page } = await open(ana)
  const ill = await testOf('Gone', {}, { page, portal })
  await ill.office.close()
  await ill.press()
  await expect(line(page, 'Discovery')).toContainText('Nothing answers at this address')
  await expect(line(page, 'Discovery')).toContainText('The last good copy stays in use.')
  await expect(line(page, 'Discovery')).toContainText('Start the office server')
  await expectAccessible(page)
})

test('the page says that an office server refuses the portal, and what to enter there', async ({
  open,
  ana,
  portal,
}) => {
  const { page } = await open(ana)
  const ill = await testOf('Closed', { refusesHosts: true }, { page, portal })
  await ill.press()
  await expect(line(page, 'Access')).toContainText('It refuses this portal')
  await expect(line(page, 'Access')).toContainText('WOPI_ENABLED=true')
  await expectAccessible(page)
  await ill.office.close()
})

test('the page says that an office server’s clock is wrong', async ({ open, ana, portal }) => {
  const { page } = await open(ana)
  const ill = await testOf('Late', { clockOff: -25 * 60_000 }, { page, portal })
  await ill.press()
  await expect(line(page, 'Clock')).toContainText('Its clock is 25 minutes behind the portal’s.')
  await expect(line(page, 'Access')).toContainText('more than 20 minutes ago')
  await ill.office.close()
})

test('the page says that an office server signs with unknown keys', async ({
  open,
  ana,
  portal,
}) => {
  const { page } = await open(ana)
  const ill = await testOf('Stranger', { signsWithOthers: true }, { page, portal })
  await ill.press()
  await expect(line(page, 'Access')).toContainText('a key that its discovery does not show')
  await ill.office.close()
})

test('the command line tells the same, and ends with 1 when something is in the way', async ({
  portal,
}) => {
  const office = await startFakeOffice({ signsWithOthers: true })
  const id = await addEditor(portal, { name: 'Odd', kind: 'onlyoffice', discovery: office.url })
  const { code, stdout } = await runCarrel(portal, ['editor', 'test', id])
  expect(JSON.parse(stdout)).toContainEqual(
    expect.objectContaining({
      ...{ topic: 'Access', verdict: 'bad' },
      says: expect.stringContaining('a key that its discovery does not show'),
    }),
  )
  expect(code).toBe(1)
  await office.close()
})

test('a document is opened with the editor of one’s choice, and an admin chooses the first', async ({
  open,
  ana,
  portal,
  store,
}) => {
  const office = await startFakeOffice()
  await addEditor(portal, { name: 'Docs', kind: 'onlyoffice', discovery: office.url })
  const id = await store(ana, 'Minutes.txt', 'Ana was there.')
  const { page, visit } = await open(ana)
  // Pages hear within seconds of an editor that another process has added.
  await expect
    .poll(async () => (await page.request.get('/documents')).headers()['content-security-policy'])
    .toContain(office.origin)

  // Docs only shows .txt, so the built-in editor is first, and Docs can be chosen.
  await visit('/documents')
  await page.getByRole('button', { name: 'Actions for Minutes.txt' }).click()
  await page.getByRole('menuitem', { name: 'Docs (shows only)' }).click()
  await expect(page).toHaveURL(/editor=/)
  await page.getByRole('button', { name: 'Editor: Docs. Choose another one' }).click()
  await expectAccessible(page)
  await page.getByRole('menuitemradio', { name: 'Carrel' }).click()
  await expect(
    page.getByRole('button', { name: 'Editor: Carrel. Choose another one' }),
  ).toBeVisible()

  await visit('/admin/editors')
  await page.getByRole('button', { name: 'Actions for Docs' }).click()
  await page.getByRole('menuitem', { name: 'First choice for…' }).click()
  const dialog = page.getByRole('dialog', { name: 'First choice: Docs' })
  await expectAccessible(page)
  await dialog.getByLabel('txt').check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Docs now opens txt first.')).toBeVisible()
  const docs = (await listEditors(portal)).find(({ name }) => name === 'Docs')
  expect(docs).toMatchObject({ firstFor: ['txt'] })

  await visit(`/documents/${id}`)
  await page.getByRole('button', { name: 'Open Minutes.txt with' }).click()
  await expect(page.getByRole('menuitem').first()).toHaveText('Docs (shows only)')
  await page.keyboard.press('Escape')
  await page.goto(`/edit/${id}`)
  await expect(page.getByRole('button', { name: 'Editor: Docs. Choose another one' })).toBeVisible()
  const first = ['editor', 'first', docs?.id ?? '', '--types', 'docx']
  expect(await carrel(portal, first)).toMatchObject({ types: ['docx'] })
  await office.close()
})

test('the page shows the last conformance report, and nothing before there is one', async ({
  open,
  ana,
  portal,
}, info) => {
  const { page, visit } = await open(ana)
  await visit('/admin/editors')
  await expect(page.getByRole('heading', { name: 'Protocol conformance' })).toHaveCount(0)
  const path = info.outputPath('report.json')
  const run = { suite: '2019', configuration: 'everything on', passed: 130, failed: 1, skipped: 2 }
  const report = { at: new Date().toISOString(), build: 'of a test', runs: [run] }
  await writeFile(path, JSON.stringify(report))
  expect((await runCarrel(portal, ['conformance', 'record', path])).code).toBe(0)
  await visit('/admin/editors')
  await expect(page.getByText('1 failed')).toBeVisible()
  await expect(page.getByText('with another build than the one that runs here.')).toBeVisible()
  await expect(
    page.getByRole('table', { name: 'Protocol conformance' }).getByRole('row').nth(1),
  ).toContainText('130')
  await writeFile(path, '{}')
  expect((await runCarrel(portal, ['conformance', 'record', path])).code).toBe(1)
})

test('there is no bootstrapper without an identity provider', async ({ portal }) => {
  const headers = { authorization: 'Bearer anything' }
  expect((await fetch(`${portal.url}/wopibootstrapper`, { headers })).status).toBe(404)
})
