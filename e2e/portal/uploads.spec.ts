import { mkdtemp, open as openFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { bytesOf, sha256 } from '#e2e/support/bytes'
import { hydrated } from '#e2e/support/hydrated'
import { createPerson, listVersions, mintToken, showDocument } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { wopiClient } from '#e2e/support/wopi-client'

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
const tray = (page: Page) => page.getByRole('region', { name: 'Uploads' })
const text = (name: string, words: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(words),
})
const choose = (page: Page, ...files: ReturnType<typeof text>[]) =>
  page.getByLabel('Files to upload').setInputFiles(files)
const idOf = async (page: Page, name: string) =>
  (await page.locator('tr', { has: link(page, name) }).getAttribute('data-id')) ?? ''

test('several files become documents, byte for byte, larger than a proxy would let through', async ({
  open,
  portal,
}) => {
  const { page } = await open(await createPerson(portal, 'Kay'))
  await page.goto('/documents')
  const large = bytesOf(12 * 1024 * 1024)
  await choose(page, text('small.txt', 'words'), text('empty.txt', ''), {
    name: 'large.bin',
    mimeType: 'application/octet-stream',
    buffer: large,
  })
  await expect(tray(page)).toContainText('3 files uploaded')
  await expectAccessible(page)
  await expect(page.locator('[data-row-link]')).toHaveCount(3)
  const id = await idOf(page, 'large.bin')
  expect(await showDocument(portal, id)).toMatchObject({
    size: large.byteLength,
    sha256: sha256(large),
  })
  const download = await page.request.get(`/download/${id}`)
  expect(sha256(await download.body())).toBe(sha256(large))
})

test('a file dropped anywhere is uploaded', async ({ open, portal }) => {
  const { page } = await open(await createPerson(portal, 'Lea'))
  await page.goto('/documents')
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['dropped words'], 'Dropped.txt'))
    return transfer
  })
  const heading = page.getByRole('heading', { name: 'No documents yet' })
  await hydrated(page.getByRole('main'))
  await heading.dispatchEvent('dragenter', { dataTransfer: data })
  await expect(page.getByText('Drop to upload to Documents')).toBeVisible()
  await heading.dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByText('Drop to upload to Documents')).toBeHidden()
  await expect(link(page, 'Dropped.txt').first()).toBeVisible()
  await expect(tray(page)).toContainText('1 file uploaded')
})

test('what is pasted is uploaded, a picture under a name of its own, and no text', async ({
  open,
  portal,
}) => {
  const { page } = await open(await createPerson(portal, 'Pablo'))
  await page.goto('/documents')
  const heading = page.getByRole('heading', { name: 'No documents yet' })
  await hydrated(page.getByRole('main'))
  const paste = (where: typeof heading, words: string, ...names: string[]) =>
    where.evaluate(
      (target, { words, names }) => {
        const clipboardData = new DataTransfer()
        if (words !== '') clipboardData.setData('text/plain', words)
        for (const name of names) clipboardData.items.add(new File(['pasted'], name))
        const event = new ClipboardEvent('paste', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        })
        target.dispatchEvent(event)
      },
      { words, names },
    )
  await paste(heading, 'only words')
  await paste(page.getByRole('searchbox'), '', 'Into the search.txt')
  await paste(heading, '', 'Pasted.txt', 'image.png')
  await expect(tray(page)).toContainText('2 files uploaded')
  await expect(page.locator('[data-row-link]')).toHaveCount(2)
  await expect(link(page, 'Pasted.txt').first()).toBeVisible()
  await expect(
    page.getByRole('link', { name: /^Pasted \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/ }).first(),
  ).toBeVisible()
})

test('uploads are shown wherever one goes, and begun from every list', async ({ open, portal }) => {
  const { page } = await open(await createPerson(portal, 'Runa'))
  await page.goto('/documents')
  await choose(page, text('One.txt', 'words'))
  await expect(tray(page)).toContainText('1 file uploaded')
  for (const place of ['Starred', 'Recent', 'Shared with me']) {
    await page.getByRole('link', { name: place, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place)
    await expect(tray(page)).toContainText('One.txt')
  }
  await choose(page, text('Two.txt', 'words'))
  await expect(tray(page)).toContainText('uploaded to Documents')
  await expect(tray(page)).toContainText('2 files uploaded')
  await page.getByRole('button', { name: 'New', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Plain text .txt' }).click()
  await page.waitForURL(/\/edit\//)
})

test('names that are there already are asked about', async ({ open, store, portal }) => {
  const max = await createPerson(portal, 'Max')
  const both = await store(max, 'both.txt', 'old')
  const version = await store(max, 'version.txt', 'old')
  const skip = await store(max, 'skip.txt', 'old')
  const { page } = await open(max)
  await page.goto('/documents')
  await choose(
    page,
    text('both.txt', 'new'),
    text('VERSION.txt', 'new'),
    text('skip.txt', 'new'),
    text('other.txt', 'new'),
  )
  const dialog = page.getByRole('dialog', { name: '3 of 4 files are here already' })
  await expectAccessible(page)
  await dialog.getByLabel('What to do with VERSION.txt').selectOption('New version')
  await dialog.getByLabel('What to do with skip.txt').selectOption('Skip')
  await dialog.getByRole('button', { name: 'Upload' }).click()
  await expect(tray(page)).toContainText('3 files uploaded')
  await expect(link(page, 'both (2).txt').first()).toBeVisible()
  await expect(tray(page)).toContainText('Saved as version 2')
  expect(await showDocument(portal, both)).toMatchObject({ version: 1 })
  expect(await showDocument(portal, version)).toMatchObject({ name: 'version.txt', version: 2 })
  expect(await showDocument(portal, skip)).toMatchObject({ version: 1 })
})

test('an upload is stopped, leaves nothing, and is sent again', async ({ open, portal }) => {
  const nia = await createPerson(portal, 'Nia')
  const { page } = await open(nia)
  await page.goto('/documents')
  const folder = await mkdtemp(join(tmpdir(), 'carrel-e2e-upload-'))
  const path = join(folder, 'Recording.bin')
  const file = await openFile(path, 'w')
  await file.truncate(900 * 1024 * 1024)
  await file.close()
  await page.getByLabel('Files to upload').setInputFiles(path)
  await page.getByRole('button', { name: 'Cancel the upload of Recording.bin' }).click()
  await expect(tray(page)).toContainText('Cancelled. Nothing of it was kept.')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No documents yet' })).toBeVisible()
  await rm(folder, { recursive: true })
})

test('a new version of what somebody edits is refused, with who it is', async ({
  open,
  store,
  portal,
  ana,
}) => {
  const ole = await createPerson(portal, 'Ole')
  const id = await store(ole, 'Plan.txt', 'old')
  const editor = wopiClient(await mintToken(portal, id, ana))
  await editor.lock('anas-lock')
  const { page, expect: expected } = await open(ole)
  await page.goto(`/documents/${id}`)
  await expect(page.getByText('Ana is editing this document')).toBeVisible()
  expected(/409/)
  await page.getByLabel('New version').setInputFiles(text('Plan.txt', 'new'))
  await expect(tray(page)).toContainText('Ana has had it open for editing')
  await expect(tray(page)).toContainText('the document is as it was')
  expect(await listVersions(portal, id)).toHaveLength(1)
})

test('a large file goes on after a lost connection, and after its tab was closed', async ({
  open,
  portal,
}) => {
  const { page, expect: expected } = await open(await createPerson(portal, 'Rut'))
  expected(/ERR_INTERNET_DISCONNECTED/)
  await page.goto('/documents')
  const folder = await mkdtemp(join(tmpdir(), 'carrel-e2e-upload-'))
  const path = join(folder, 'Film.bin')
  const film = bytesOf(20 * 1024 * 1024)
  await writeFile(path, film)
  // Three chunks. The connection is lost before the second, and comes back; it is lost before the third for good.
  const sent: number[] = []
  await page.route('**/api/uploads/resumable/*', async (route) => {
    if (route.request().method() !== 'PATCH') return await route.fallback()
    sent.push(Number(route.request().headers()['upload-offset']) / 1024 ** 2)
    return sent.length === 2 || sent.length > 3
      ? await route.abort('internetdisconnected')
      : await route.fallback()
  })
  await page.getByLabel('Files to upload').setInputFiles(path)
  await expect(tray(page)).toContainText('The connection is lost. It goes on by itself.')
  await expectAccessible(page)
  await expect.poll(() => sent.slice(0, 4)).toEqual([0, 8, 8, 16])

  const context = page.context()
  await page.close()
  const again = await context.newPage()
  const later: string[] = []
  again.on('request', (request) => {
    if (request.url().includes('/api/uploads/')) later.push(request.method())
  })
  await again.goto('/documents')
  await again.getByLabel('Files to upload').setInputFiles(path)
  await expect(tray(again)).toContainText('1 file uploaded')
  // It asks how much is there, sends the rest, and has a document made of it.
  expect(later).toEqual(['HEAD', 'PATCH', 'POST'])
  const id = await idOf(again, 'Film.bin')
  expect(await showDocument(portal, id)).toMatchObject({ sha256: sha256(film), version: 1 })

  // The same file once more is another upload.
  await again.getByLabel('Files to upload').setInputFiles(path)
  const dialog = again.getByRole('dialog')
  await dialog.getByLabel('What to do with Film.bin').selectOption('New version')
  await dialog.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(tray(again)).toContainText('Saved as version 2')
  await rm(folder, { recursive: true })
})

test('the upload address takes nothing from strangers, other sites, or by halves', async ({
  open,
  portal,
}) => {
  const pia = await createPerson(portal, 'Pia')
  const { page } = await open(pia)
  const post = (headers: Record<string, string>, path = '/api/uploads?name=x.txt') =>
    page.request.post(path, { headers, data: Buffer.from('x') }).then((answer) => answer.status())
  const here = { origin: portal.url }
  expect(await post(here)).toBe(200)
  expect(await post({})).toBe(403)
  expect(await post({ origin: 'https://evil.example' })).toBe(403)
  expect(await post({ ...here, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await post(here, '/api/uploads')).toBe(400)
  expect(await post(here, '/api/uploads?name=x.txt&documentId=nothing')).toBe(404)
  const begin = (from: Page, headers: object, metadata = 'name eA==') =>
    from.request.post('/api/uploads/resumable', {
      headers: {
        ...{ 'tus-resumable': '1.0.0', 'upload-length': '1', 'upload-metadata': metadata },
        ...headers,
      },
    })
  const begun = await begin(page, here)
  expect([begun.status(), begun.headers().location]).toEqual([
    201,
    expect.stringMatching(/^\/api\/uploads\/resumable\/[\w-]+$/),
  ])
  expect((await begin(page, {})).status()).toBe(403)
  expect((await begin(page, here, 'nobody eA==')).status()).toBe(400)
  expect((await begin(page, { ...here, 'upload-length': '1e30' })).status()).toBe(400)
  expect((await begin(page, { ...here, 'upload-length': '99999999999999' })).status()).toBe(413)
  const address = begun.headers().location ?? ''
  const patch = (from: Page, bytes: string) =>
    from.request.patch(address, {
      headers: {
        ...{ ...here, 'tus-resumable': '1.0.0', 'upload-offset': '0' },
        'content-type': 'application/offset+octet-stream',
      },
      data: Buffer.from(bytes),
    })
  expect((await patch(page, 'too many')).status()).toBe(413)
  const stranger = await open(await createPerson(portal, 'Sid'))
  expect((await patch(stranger.page, 'x')).status()).toBe(404)
  const nobody = await open(null)
  const refused = await nobody.page.request.post('/api/uploads?name=x.txt', {
    headers: here,
    data: Buffer.from('x'),
  })
  expect(refused.status()).toBe(401)
  expect((await begin(nobody.page, here)).status()).toBe(401)
})

test('a large upload and its download leave the memory flat', async ({ open, portal }) => {
  const { page } = await open(await createPerson(portal, 'Quin'))
  await page.goto('/documents')
  const folder = await mkdtemp(join(tmpdir(), 'carrel-e2e-upload-'))
  const path = join(folder, 'Large.bin')
  const megabyte = bytesOf(1024 * 1024)
  await writeFile(path, '')
  const file = await openFile(path, 'a')
  for (let n = 0; n < 300; n += 1) await file.write(megabyte)
  await file.close()
  const before = await portal.memory()
  let peak = before
  const watch = setInterval(async () => {
    peak = Math.max(peak, await portal.memory())
  }, 50)
  await page.getByLabel('Files to upload').setInputFiles(path)
  await expect(tray(page)).toContainText('1 file uploaded', { timeout: 120_000 })
  const id = await idOf(page, 'Large.bin')
  const started = page.waitForEvent('download')
  await page.evaluate((address) => {
    const anchor = document.createElement('a')
    anchor.href = address
    anchor.click()
  }, `/download/${id}`)
  const download = await started
  expect(download.suggestedFilename()).toBe('Large.bin')
  await download.path()
  clearInterval(watch)
  expect((peak - before) / 1024 ** 2, 'MiB more than before').toBeLessThan(96)
  await rm(folder, { recursive: true })
})
