import { expect, type Page } from '@playwright/test'
import { test, type Visitor } from '#e2e/support/portal-test'
import { sampleDocx } from '#e2e/support/sample-docx'
import { samplePdf } from '#e2e/support/sample-pdf'
import { routes } from '#lib/routes'
import { testXlsx } from '#lib/xlsx-delta/test-xlsx'

/**
 * What each kind of page may bring in scripts before anything is pressed, in KiB as they are sent: a little more than it
 * brings. A page beyond its budget has imported what could wait, or it has a reason for a larger number here.
 */
const budgets = {
  'the sign-in': 170,
  'the list of documents': 200,
  'the list of what is shared': 200,
  'the trash': 185,
  'a document': 200,
  'the profile': 185,
  'a public link': 170,
  'the overview for admins': 180,
  'the locks': 185,
  'the audit log': 180,
  'the users': 185,
  'the storage': 180,
  'the editor of texts': 470,
  'the editor of Word documents': 900,
  'the editor of workbooks': 2000,
  'the editor of tables': 2100,
  'the viewer of PDF files': 590,
  'the viewer of pictures': 395,
}
type Kind = keyof typeof budgets

/** Less than any page brings: not all was counted. */
const least = 60

async function withoutCache({ page }: Visitor): Promise<Page> {
  const cache = await page.context().newCDPSession(page)
  await cache.send('Network.enable')
  await cache.send('Network.setCacheDisabled', { cacheDisabled: true })
  return page
}

/** Loads a page that has no cache, and compares its scripts, those of its frames too, with its budget. */
async function expectWithin(page: Page, kind: Kind, path: string, shown?: () => Promise<unknown>) {
  const scripts: Promise<[number, string]>[] = []
  const counter = new AbortController()
  page.on('requestfinished', (request) => {
    if (counter.signal.aborted || request.resourceType() !== 'script') return
    scripts.push(
      request
        .sizes()
        .then(({ responseBodySize }) => [responseBodySize, new URL(request.url()).pathname]),
    )
  })
  await page.goto(path)
  await shown?.()
  await page.waitForLoadState('networkidle')
  counter.abort()
  const loaded = (await Promise.all(scripts)).sort(([a], [b]) => b - a)
  const kib = loaded.reduce((sum, [bytes]) => sum + bytes, 0) / 1024
  const told = `${kind}, ${Math.round(kib)} KiB: ${JSON.stringify(loaded)}`
  expect.soft(kib, told).toBeLessThan(budgets[kind])
  expect.soft(kib, told).toBeGreaterThan(least)
}

test('no page brings more scripts than its budget', async ({ open, store, ana }) => {
  const page = await withoutCache(await open(ana))
  const plan = await store(ana, 'First load.txt', 'words')
  await expectWithin(page, 'the list of documents', routes.documents)
  await expectWithin(page, 'the list of what is shared', routes.shared)
  await expectWithin(page, 'the trash', routes.trash)
  await expectWithin(page, 'a document', routes.document(plan))
  await expectWithin(page, 'the profile', routes.profile)
  await expectWithin(page, 'the overview for admins', routes.admin.overview)
  await expectWithin(page, 'the locks', routes.admin.locks)
  await expectWithin(page, 'the audit log', routes.admin.audit)
  await expectWithin(page, 'the users', routes.admin.users)
  await expectWithin(page, 'the storage', routes.admin.storage)
})

test('no page for somebody who is not signed in does', async ({ open, store, ana }) => {
  const linked = await store(ana, 'Linked.txt', 'words')
  const { page } = await open(ana)
  await page.goto(routes.document(linked))
  await page.getByRole('button', { name: 'Share', exact: true }).first().click()
  const links = page.getByRole('region', { name: 'Links' })
  await links.getByRole('button', { name: 'Make a link' }).click()
  const link = await links.getByLabel('Link 1', { exact: true }).inputValue()

  const stranger = await withoutCache(await open(null))
  await expectWithin(stranger, 'the sign-in', routes.signIn)
  await expectWithin(stranger, 'a public link', new URL(link).pathname)
})

test('no editor does, with the host page around it', async ({ open, store, ana }) => {
  const page = await withoutCache(await open(ana))
  const state = page.frameLocator('iframe').locator('footer').getByRole('status')
  const files: [Kind, string, Uint8Array | string][] = [
    ['the editor of texts', 'Budget.md', '# words'],
    ['the editor of Word documents', 'Budget.docx', new Uint8Array(await sampleDocx())],
    ['the editor of workbooks', 'Budget.xlsx', testXlsx()],
    ['the editor of tables', 'Budget.csv', 'a,b\n1,2\n'],
    ['the viewer of PDF files', 'Budget.pdf', samplePdf(['words'])],
    [
      'the viewer of pictures',
      'Budget.png',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
  ]
  for (const [kind, name, bytes] of files) {
    await expectWithin(page, kind, routes.edit(await store(ana, name, bytes)), () =>
      expect(state).toHaveText(/No changes|Read only/, { timeout: 30_000 }),
    )
  }
})
