import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { press } from '#e2e/support/hands'
import { breakLock, listRejected, listVersions, showDocument } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'

const frame = (page: Page) => page.frameLocator('iframe')
const text = (page: Page) => frame(page).getByRole('textbox', { name: 'Text of the document' })
const editorState = (page: Page) => frame(page).locator('footer').getByRole('status')
const alertIn = (page: Page) => frame(page).getByRole('main').getByRole('alert')
const hostState = (page: Page) => page.getByRole('banner').getByRole('status')

async function openEditor(page: Page, id: string, state = 'No changes') {
  await page.goto(`/edit/${id}`)
  await expect(editorState(page)).toContainText(state)
}

async function typeAtEnd(page: Page, words: string) {
  await text(page).click()
  await press(page, frame(page), 'Control+End')
  await page.keyboard.type(words)
}

test('a person types, and the host says what is saved', async ({ open, ben, store, portal }) => {
  const id = await store(ben, 'Mixed.txt', 'one\r\ntwo\r\nthree\n')
  const { page } = await open(ben)
  await openEditor(page, id)
  await expect(hostState(page)).toContainText('Saved · version 1')
  await expectAccessible(page)

  await typeAtEnd(page, 'four')
  await expect(editorState(page)).toHaveText('Unsaved changes')
  await expect(hostState(page)).toHaveText('Unsaved changes')
  await expect(hostState(page)).toContainText('Saved · version 2')
  await expect(editorState(page)).toHaveText('All changes saved')

  await typeAtEnd(page, '!')
  await page.keyboard.press('Control+s')
  await expect(hostState(page)).toContainText('Saved · version 3')
  const versions = await listVersions(portal, id)
  expect(versions.map(({ source }) => source)).toEqual(['save', 'autosave', 'upload'])
  expect(versions[0]).toMatchObject({ editors: [ben.email], modifiedByUser: true })
  const download = await page.request.get(`/download/${id}`)
  expect((await download.body()).toString('latin1')).toBe('one\r\ntwo\r\nthree\nfour!')

  await page.getByRole('button', { name: 'Version history' }).click()
  const history = page.getByRole('complementary', { name: 'Version history' })
  await expect(history).toContainText('Version 3')
  await history.getByText('1 autosave before it').click()
  await expect(history).toContainText('Version 2')
  await expectAccessible(page)
  await history.getByRole('button', { name: 'Close the version history' }).click()

  await page.getByRole('button', { name: 'Mixed.txt' }).click()
  await page.keyboard.type('Renamed')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Renamed.txt')
  expect((await showDocument(portal, id)).name).toBe('Renamed.txt')

  await typeAtEnd(page, ' five')
  await page.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(page).toHaveURL('/documents')
  expect((await listVersions(portal, id))[0]?.source).toBe('exit-save')
  expect((await showDocument(portal, id)).lock).toBeNull()
})

test('a broken lock refuses the next save; nothing is lost', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const id = await store(ben, 'Broken.txt', 'words')
  const { page, expect: expected } = await open(ben)
  expected(/409/)
  await openEditor(page, id)
  await breakLock(portal, id)
  await typeAtEnd(page, ' that must not be lost')
  const alert = alertIn(page)
  await expect(alert).toContainText('This save was refused.')
  await expect(alert).toContainText('the portal kept a copy')
  await expect(hostState(page)).toContainText('Save refused')
  await expect(hostState(page).getByRole('link', { name: 'Open the kept copy' })).toHaveAttribute(
    'href',
    `/documents/${id}#refused-saves`,
  )
  await expectAccessible(page)
  expect(await listRejected(portal, id)).toHaveLength(1)

  const copy = page.waitForEvent('download')
  await alert.getByRole('button', { name: 'Download my copy' }).click()
  expect((await copy).suggestedFilename()).toBe('Broken (my copy).txt')
  await alert.getByRole('button', { name: 'Take it back and save' }).click()
  await expect(editorState(page)).toHaveText('All changes saved')
  await expect(hostState(page)).toContainText('Saved · version 2')
  expect(await (await page.request.get(`/download/${id}`)).text()).toBe(
    'words that must not be lost',
  )
})

test('a second window takes over, and the first keeps its edits', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const id = await store(ben, 'Twice.txt', 'words')
  const { page: first, expect: expected } = await open(ben)
  expected(/409/)
  await openEditor(first, id)
  const second = await first.context().newPage()
  await openEditor(second, id, 'Read only')
  await expect(text(second)).toHaveAttribute('aria-readonly', 'true')
  await expect(second.getByText('You have this document open in another window.')).toBeVisible()
  await second.getByRole('button', { name: 'Continue here' }).click()
  await expect(editorState(second)).toHaveText('No changes')

  await typeAtEnd(first, ' of the first')
  await expect(alertIn(first)).toContainText('This save was refused.')
  await typeAtEnd(second, ' of the second')
  await second.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(second).toHaveURL('/documents')

  const alert = alertIn(first)
  await alert.getByRole('button', { name: 'Take it back and save' }).click()
  await expect(alert).toContainText('The document was changed elsewhere while you edited it.')
  await alert.getByRole('button', { name: 'Save mine as the newest version' }).click()
  await expect(editorState(first)).toHaveText('All changes saved')
  const versions = await listVersions(portal, id)
  expect(versions.map(({ source }) => source)).toEqual(['save', 'exit-save', 'upload'])
  expect(await (await first.request.get(`/download/${id}?version=2`)).text()).toBe(
    'words of the second',
  )
  expect(await (await first.request.get(`/download/${id}`)).text()).toBe('words of the first')
})

test('a lost connection loses nothing', async ({ open, ben, store }) => {
  const id = await store(ben, 'Offline.txt', 'words')
  const { page, expect: expected } = await open(ben)
  expected(/ERR_INTERNET_DISCONNECTED/)
  await openEditor(page, id)
  await page.context().setOffline(true)
  await typeAtEnd(page, ' typed offline')
  await expect(editorState(page)).toContainText('No connection')
  await expect(hostState(page)).toContainText('Offline')
  await expect(frame(page).getByText('The portal cannot be reached.')).toBeVisible()
  await page.context().setOffline(false)
  await expect(editorState(page)).toHaveText('All changes saved')
  await expect(hostState(page)).toContainText('Saved · version 2')
  expect(await (await page.request.get(`/download/${id}`)).text()).toBe('words typed offline')
})

test('a reload keeps the lock; a duplicated tab gets none', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const id = await store(ben, 'Tabs.txt', 'words')
  const { page, expect: expected } = await open(ben)
  expected(/409/)
  await openEditor(page, id)
  const before = (await showDocument(portal, id)).lock
  await page.reload()
  await expect(editorState(page)).toHaveText('No changes')
  expect((await showDocument(portal, id)).lock?.id).toBe(before?.id)

  const storage = await page.evaluate(() => Object.entries(sessionStorage))
  expect(JSON.stringify(storage)).not.toContain('accessToken')
  const copy = await page.context().newPage()
  await copy.addInitScript((entries) => {
    for (const [key, value] of entries) sessionStorage.setItem(key, value)
  }, storage)
  await openEditor(copy, id, 'Read only')
  await typeAtEnd(page, ' still mine')
  await expect(editorState(page)).toHaveText('All changes saved')
})

test('a closed tab saves and unlocks', async ({ open, ben, store, portal }) => {
  const id = await store(ben, 'Closed.txt', 'words')
  const { page } = await open(ben)
  await openEditor(page, id)
  const other = await page.context().newPage()
  await other.goto('/documents')
  await typeAtEnd(page, ' before closing')
  await page.close({ runBeforeUnload: false })
  await expect
    .poll(async () => (await showDocument(portal, id)).lock, { timeout: 15_000 })
    .toBeNull()
  expect((await listVersions(portal, id))[0]?.source).toBe('exit-save')
  expect(await (await other.request.get(`/download/${id}`)).text()).toBe('words before closing')
})

test('edits that a crash left behind are offered again', async ({ open, ben, store }) => {
  const id = await store(ben, 'Crash.txt', 'words')
  const { page, expect: expected } = await open(ben)
  expected(/ERR_FAILED/)
  expected(/409/)
  await openEditor(page, id)
  await page.route('**/contents', (route) => route.abort())
  await typeAtEnd(page, ' before the crash')
  await expect(editorState(page)).toContainText('No connection')
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  devtools.send('Page.crash').catch(() => undefined)
  await crashed

  const again = await page.context().newPage()
  await openEditor(again, id, 'Read only')
  await again.getByRole('button', { name: 'Continue here' }).click()
  const offer = frame(again).getByText(
    'There are edits of yours that were not saved the last time.',
  )
  await expect(offer).toBeVisible()
  await frame(again).getByRole('button', { name: 'Bring them back' }).click()
  await expect(editorState(again)).toHaveText('All changes saved')
  expect(await (await again.request.get(`/download/${id}`)).text()).toBe('words before the crash')
})

test('another person reads until the document is free', async ({ open, ana, ben, store }) => {
  const id = await store(ben, 'Busy.md', '# Busy\n')
  const { page: writer } = await open(ben)
  await openEditor(writer, id)
  const { page: reader, expect: expected } = await open(ana)
  expected(/409/)
  await openEditor(reader, id, 'Read only')
  await expect(reader.getByText('Ben has been editing since')).toBeVisible()
  await expectAccessible(reader)
  await reader.getByRole('button', { name: 'Tell me when free' }).click()
  await writer.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(writer).toHaveURL('/documents')
  await expect(reader.getByText('The document is free now.')).toBeVisible()
  await expect(reader).toHaveTitle('● Free: Busy.md')
  await reader.getByRole('button', { name: 'Edit now' }).click()
  await expect(editorState(reader)).toHaveText('No changes')
})

test('who waits for a document is shown what was saved meanwhile when they want it', async ({
  open,
  ana,
  ben,
  store,
}) => {
  const id = await store(ben, 'Waited for.txt', 'first')
  const { page: writer } = await open(ben)
  await openEditor(writer, id)
  const { page: reader, expect: expected } = await open(ana)
  expected(/409/)
  await openEditor(reader, id, 'Read only')
  await reader.getByRole('button', { name: 'Tell me when free' }).click()
  await expect(hostState(reader)).toContainText('Saved · version 1')
  const newer = reader.getByText('Version 2 is newer than what you see here.')
  await expect(newer).toHaveCount(0)
  await typeAtEnd(writer, ', second')
  await writer.keyboard.press('Control+s')
  await expect(hostState(writer)).toContainText('Saved · version 2')

  await expect(newer).toBeVisible()
  await expect(text(reader)).toHaveText('first')
  await expectAccessible(reader)
  await reader.getByRole('button', { name: 'Show version 2' }).click()
  await expect(text(reader)).toHaveText('first, second')
  await expect(editorState(reader)).toHaveText('Read only')
  await expect(newer).toHaveCount(0)
  // They still wait.
  await expect(reader.getByRole('button', { name: 'You will be told' })).toBeVisible()
  await writer.getByRole('button', { name: 'Back to the documents' }).click()
  await expect(reader).toHaveTitle('● Free: Waited for.txt')
})

test('a view link shows and changes nothing', async ({ open, ben, store, portal }) => {
  const id = await store(ben, 'View.txt', 'words')
  const { page } = await open(ben)
  await page.goto(`/edit/${id}?mode=view`)
  await expect(editorState(page)).toHaveText('Read only')
  await text(page).click()
  await page.keyboard.type('not this')
  await expect(text(page)).toHaveText('words')
  expect((await showDocument(portal, id)).lock).toBeNull()
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(editorState(page)).toHaveText('No changes')
})

test('a type that no editor knows is a download', async ({ open, ben, store }) => {
  const id = await store(ben, 'Bytes.bin', Uint8Array.of(0, 1, 2))
  const { page, visit } = await open(ben)
  await visit(`/edit/${id}`)
  const card = page.getByRole('main')
  await expect(card).toContainText('This type of file cannot be opened here')
  await expect(card).toContainText('File (.bin)')
  await expect(card).toContainText('3 B')
  // Of the three bytes.
  await expect(card).toContainText(
    'ae4b3280e56e2faf83f414a6e3dabe9d5fbe18976544c05fed121accb85b53fc',
  )
  await expect(card.getByRole('link', { name: 'Download' })).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('the page and the hand-over keep the token to themselves', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const id = await store(ben, 'Token.txt', 'words')
  const { page } = await open(ben)
  const addresses: string[] = []
  let token = ''
  page.on('request', (request) => {
    addresses.push(request.url())
    token ||= new URLSearchParams(request.postData() ?? '').get('access_token') ?? ''
  })
  const answer = await page.goto(`/edit/${id}`)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(editorState(page)).toHaveText('No changes')
  expect(token).toHaveLength(43)
  expect(addresses.filter((address) => address.includes(token))).toEqual([])
  expect(page.frames().map((each) => each.url().includes(token))).not.toContain(true)

  const handOver = (wopiSrc: string, headers: Record<string, string> = {}) =>
    page.request.post(
      `${portal.url}/editor/open?kind=text&mode=edit&WOPISrc=${encodeURIComponent(wopiSrc)}`,
      { form: { access_token: token, access_token_ttl: '0' }, headers },
    )
  const own = await handOver(`${portal.url}/wopi/files/${id}`)
  expect(own.status()).toBe(200)
  expect(own.headers()['content-security-policy']).toMatch(
    /^default-src 'none'; script-src 'nonce-/,
  )
  expect(own.headers()['cache-control']).toBe('no-store')
  for (const foreign of [
    'http://evil.example/wopi/files/x',
    `${portal.url}/wopi/files/${id}?x=1`,
    `${portal.url}/api/health`,
    `${portal.url}/wopi/files/../../api`,
  ]) {
    expect((await handOver(foreign)).status(), foreign).toBe(400)
  }
  const elsewhere = { 'sec-fetch-site': 'cross-site' }
  expect((await handOver(`${portal.url}/wopi/files/${id}`, elsewhere)).status()).toBe(403)
})
