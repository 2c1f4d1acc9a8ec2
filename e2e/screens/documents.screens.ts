import { expect, type Page, type Route } from '@playwright/test'
import { repeatDocument } from '#e2e/support/database'
import { hydrated } from '#e2e/support/hydrated'
import { mintToken, type Person } from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'
import { storePapers } from './support/papers'
import { change, letEdit, sqlTime } from './support/rows'
import { createNamed, go, ids, menu, now, test as screens } from './support/screens-test'
import { shot } from './support/shot'

/** Somebody who has nothing. */
const test = screens.extend<object, { eve: Person }>({
  eve: [
    async ({ portal }, use) => use(await createNamed(portal, 'Eve Lang', 'eve@example.org')),
    { scope: 'worker' },
  ],
})

test.use({ alone: 'documents' })

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const text = (name: string, words = 'x') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
})

async function makeFolder(page: Page, name: string) {
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'New folder' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(link(page, name)).toBeVisible()
}

/** Runs in the page. */
const fill = (bar: HTMLProgressElement | HTMLElement, max: number) => {
  Object.assign(bar, { max, value: 1240 })
}

/** Makes a template of a document. */
async function offer(page: Page, id: string, name: string, description: string) {
  await go(page, `/documents/${id}`)
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Save as a template…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByLabel('What it is for').fill(description)
  await dialog.getByRole('button', { name: 'Save as a template' }).click()
  await expect(page.getByText(`“${name}” is a template now.`)).toBeVisible()
}

test('the list, what is selected, its menus and dialogs', async ({
  open,
  store,
  clock,
  portal,
  ana,
  ben,
}) => {
  const papers = await storePapers(store, clock, ana)
  letEdit(portal, papers('Budget 2030.xlsx'), ben)
  const editor = wopiClient(await mintToken(portal, papers('Budget 2030.xlsx'), ben))
  await editor.lock('a')
  const { page } = await open(ana)
  for (const name of ['Contracts', 'Reading room']) {
    await clock.ago(4 * 24 * 60)
    await go(page, '/documents')
    await makeFolder(page, name)
  }
  await clock.ago(0)
  await go(page, '/documents')
  await page.getByRole('button', { name: 'Star Annual report.docx' }).click()
  await expect(page.getByRole('button', { name: 'Star Annual report.docx' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await go(page, '/documents')
  await expect(page.getByText('2 folders, 8 documents')).toBeVisible()
  await shot(page, 'documents/list')

  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Folder…', exact: true }).click()
  await shot(page, 'documents/new-folder')
  await page.keyboard.press('Escape')
  const openMenu = () => menu(page, 'Annual report.docx')
  await openMenu()
  await shot(page, 'documents/menu', { again: openMenu })
  await page.keyboard.press('Escape')
  const openNew = () => page.getByRole('button', { name: 'New', exact: true }).click()
  await openNew()
  await shot(page, 'documents/new', { again: openNew })
  await page.getByRole('menuitem', { name: 'From a template…' }).click()
  await expect(page.getByText('No templates yet')).toBeVisible()
  await shot(page, 'documents/no-templates')
  await page.keyboard.press('Escape')
  await offer(page, papers('Annual report.docx'), 'Annual report', 'With our letterhead')
  await offer(page, papers('Budget 2030.xlsx'), 'Budget', '')
  await offer(page, papers('readme.md'), 'Notice for the door', 'Opening hours, in large letters')
  await go(page, '/documents')
  await openNew()
  await page.getByRole('menuitem', { name: 'From a template…' }).click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(3)
  await shot(page, 'documents/templates')
  await page.keyboard.press('Escape')

  await page.getByRole('checkbox', { name: 'Select Annual report.docx' }).check()
  await page.getByRole('checkbox', { name: 'Select Opening speech.txt' }).check()
  await expect(page.getByText('2 documents selected')).toBeVisible()
  await shot(page, 'documents/selection')
  await page.getByRole('button', { name: 'Move…' }).click()
  await expect(page.getByRole('dialog', { name: 'Move 2 items' })).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Contracts' })).toBeVisible()
  await shot(page, 'documents/move')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear the selection' }).click()

  await menu(page, 'Annual report.docx', 'Rename…')
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Annual/report')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByText('A name cannot contain')).toBeVisible()
  await shot(page, 'documents/rename')
  await page.keyboard.press('Escape')

  await menu(page, 'Old catalogue.zip', 'Move to trash')
  const said = page.getByText('Moved “Old catalogue.zip” to the trash.')
  // It stays while it is pointed at.
  await shot(page, 'documents/trashed', { each: () => said.hover() })
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(link(page, 'Old catalogue.zip')).toBeVisible()

  await go(page, '/documents?q=nothing+like+it')
  await shot(page, 'documents/nothing-found')
  await expect(async () => {
    await go(page, '/documents?q=spring')
    await expect(page.locator('[data-row-link]')).toHaveCount(2, { timeout: 1000 })
  }).toPass()
  await shot(page, 'documents/search')
  await go(page, '/documents')
  await link(page, 'Contracts').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contracts' })).toBeVisible()
  await shot(page, 'documents/empty-folder')
  const places = page.getByRole('complementary', { name: 'Places' })
  await places.getByRole('button', { name: 'Folders', exact: true }).click()
  await expect(places.getByRole('list', { name: 'Folders' })).toContainText('Contracts')
  await shot(page, 'documents/tree', { forms: ['light', 'dark'] })
  await go(page, '/documents')
  const openDrawer = () => page.getByRole('button', { name: 'Open navigation' }).click()
  await shot(page, 'documents/tree', { forms: ['phone'], again: openDrawer })
})

test('details beside the list', async ({ open, store, clock, portal, ben }) => {
  const finn = await createNamed(portal, 'Finn Moser', 'finn@example.org')
  await clock.ago(3 * 60)
  const text = 'Dear friends of the reading room,\n\nwelcome!\n'
  const id = await store(finn, 'Opening speech.txt', text)
  await clock.ago(2 * 60)
  await store(finn, 'Closing speech.txt', text)
  await clock.ago(0)
  const { page, expect: expected } = await open(finn)
  expected(/ERR_FAILED/)
  await go(page, '/documents')
  const details = page.getByRole('region', { name: 'Details' })
  const beside = { forms: ['light', 'dark'] } as const
  await page.getByRole('button', { name: 'Details', exact: true }).click()
  await expect(details.getByText('Nothing is selected')).toBeVisible()
  await shot(page, 'details/nothing', beside)
  await page.getByRole('checkbox', { name: 'Select Opening speech.txt' }).check()
  await page.getByRole('checkbox', { name: 'Select Closing speech.txt' }).check()
  await expect(details.getByText('2 documents selected')).toBeVisible()
  await shot(page, 'details/several', beside)
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)

  const answer = (how: (route: Route) => unknown) =>
    page.route('**/documents', (route) =>
      route.request().method() === 'POST' ? how(route) : route.fallback(),
    )
  // No answer comes.
  await answer(() => {})
  await link(page, 'Opening speech.txt').focus()
  await expect(details.getByRole('heading', { name: 'Opening speech.txt' })).toBeVisible()
  await expect(details.getByText('Loading…')).toBeAttached()
  await shot(page, 'details/loading', beside)
  await page.unrouteAll({ behavior: 'ignoreErrors' })

  await go(page, '/documents')
  await answer((route) => route.abort())
  await link(page, 'Opening speech.txt').focus()
  await expect(details.getByText('could not be reached')).toBeVisible()
  await shot(page, 'details/failed', beside)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  change(portal, 'UPDATE "Document" SET "trashedAt" = ? WHERE "id" = ?', [[sqlTime(now), id]])
  await page.keyboard.press('i')
  await page.keyboard.press('i')
  await expect(details.getByText('This document does not exist')).toBeVisible()
  await shot(page, 'details/ended', beside)

  await go(page, '/documents')
  await makeFolder(page, 'Speeches')
  await link(page, 'Speeches').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Speeches' })).toBeVisible()
  await makeFolder(page, 'Of the mayor')
  await page.reload()
  await expect(page.getByText('1 folder', { exact: true })).toBeVisible()
  await shot(page, 'documents/folder')
  await go(page, '/documents')
  await link(page, 'Speeches').focus()
  await details.getByRole('button', { name: 'Share…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Share “Speeches”' })
  await dialog.getByRole('combobox', { name: 'People and groups' }).fill('ben')
  await dialog.getByRole('option', { name: ben.name }).click()
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog.getByRole('list', { name: 'Who has access' })).toContainText(ben.name)
  await page.keyboard.press('Escape')
  await go(page, '/documents')
  await link(page, 'Speeches').focus()
  await expect(details.getByText(ben.name)).toBeVisible()
  await shot(page, 'details/folder', beside)
})

test('places that are empty, and what waits in them', async ({ open, ana, eve }) => {
  const nobody = await open(eve)
  for (const place of ['documents', 'shared', 'recent', 'starred', 'trash'] as const) {
    await go(nobody.page, `/${place}`)
    await shot(nobody.page, `places/${place}-empty`)
  }
  const { page } = await open(ana)
  await go(page, '/starred')
  await shot(page, 'places/starred')
  await go(page, '/documents')
  await menu(page, 'Film of the opening.mp4', 'Move to trash')
  await expect(link(page, 'Film of the opening.mp4')).toHaveCount(0)
  await go(page, '/trash')
  await shot(page, 'places/trash')
  await page.getByRole('button', { name: 'Delete Film of the opening.mp4 for good' }).click()
  await shot(page, 'places/trash-delete')
  await page.keyboard.press('Escape')
  await link(page, 'Film of the opening.mp4').click()
  await expect(page.getByText('This document is in the trash')).toBeVisible()
  await shot(page, 'places/trashed-document', { mask: ids(page) })
})

test('a trash of very many, while it is emptied', async ({ open, store, portal }) => {
  const gustav = await createNamed(portal, 'Gustav Ohm', 'gustav@example.org')
  const id = await store(gustav, 'Scan.pdf', 'x')
  change(portal, 'UPDATE "Document" SET "trashedAt" = ? WHERE "id" = ?', [[sqlTime(now), id]])
  const many = 3000
  repeatDocument(portal, id, many)
  const { page } = await open(gustav)
  await go(page, '/trash')
  // More of it is on its way, and does not come.
  await page.route(/\/trash\?.*rows=/, () => {})
  const more = page.getByRole('button', { name: 'Show more' })
  const toTheEnd = () => more.scrollIntoViewIfNeeded()
  await toTheEnd()
  await expect(more).toHaveAttribute('aria-busy', 'true')
  await shot(page, 'places/trash-more', { each: toTheEnd })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await go(page, '/trash')
  await page.getByRole('button', { name: 'Empty trash…' }).click()
  let parts = 0
  await page.route('**/trash', (route) => {
    if (route.request().method() !== 'POST') return route.fallback()
    parts += 1
    // The second is never answered.
    return parts === 1 ? route.fallback() : undefined
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Empty trash' }).click()
  const progress = dialog.getByRole('progressbar')
  await expect(progress).toBeVisible({ timeout: 60_000 })
  // How many they are in so much time is another number each time.
  await shot(page, 'places/trash-emptying', {
    each: () => progress.evaluate(fill, many),
    say: [['^[\\d,]+ of [\\d,]+', '1,240 of 3,001']],
  })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('what is on its way while a list loads', async ({ open, ana }) => {
  const { page, expect: expected } = await open(ana)
  // «Connection closed.»
  expected(/React error #412/)
  // What is streamed after the first part never comes.
  await page.route('**/documents', async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    await route.fulfill({
      response: answer,
      body: html.slice(0, html.indexOf('<div hidden id="S:')),
    })
  })
  await page.goto('/documents')
  await expect(page.getByText('Loading…').first()).toBeAttached()
  await shot(page, 'documents/loading', { headings: 0 })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('uploads', async ({ open, eve, store, clock }) => {
  // What came in the same moment has no order.
  await clock.ago(9)
  await store(eve, 'both.txt', 'old')
  await clock.ago(7)
  await store(eve, 'A version of the minutes.txt', 'old')
  await clock.ago(0)
  const { page, expect: expected } = await open(eve)
  expected(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await go(page, '/documents')
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['dropped words'], 'Dropped.txt'))
    return transfer
  })
  await hydrated(page.getByRole('main'))
  const main = page.getByRole('heading', { level: 1 })
  await main.dispatchEvent('dragenter', { dataTransfer: files })
  await expect(page.getByText('Drop to upload to Documents')).toBeVisible()
  await shot(page, 'uploads/overlay')
  await main.dispatchEvent('dragleave', { dataTransfer: files })
  await expect(page.getByText('Drop to upload to Documents')).toBeHidden()

  const choose = page.getByLabel('Files to upload')
  await choose.setInputFiles([
    text('both.txt'),
    text('A version of the minutes.txt'),
    text('other.txt'),
  ])
  await expect(page.getByRole('dialog', { name: '2 of 3 files are here already' })).toBeVisible()
  await shot(page, 'uploads/same-names')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  const tray = page.getByRole('region', { name: 'Uploads' })
  await page.route('**/api/uploads?*', (route) => {
    const name = new URL(route.request().url()).searchParams.get('name') ?? ''
    if (name.startsWith('Refused')) return route.abort()
    if (name.startsWith('Going')) return undefined
    return route.fallback()
  })
  await page.route('**/api/uploads/resumable/*', (route) => {
    // It asks where to go on, and would then say that it does.
    if (route.request().method() === 'HEAD') return undefined
    return route.abort('internetdisconnected')
  })
  await choose.setInputFiles([
    text('Done.txt', 'x'.repeat(3000)),
    text('Refused by a lost connection.txt', 'x'.repeat(70_000)),
    { name: 'Recording.bin', mimeType: '', buffer: Buffer.alloc(20 * 1024 * 1024) },
    text('Going on.txt', 'x'.repeat(600_000)),
  ])
  await expect(tray).toContainText('The connection is lost. It goes on by itself.', {
    timeout: 60_000,
  })
  await expect(tray).toContainText('The connection was lost. Nothing')
  await shot(page, 'uploads/tray')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})
