import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { listVersions } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { samplePdf } from '#e2e/support/sample-pdf'
import { localeCookie } from '#messages/locales'

const frame = (page: Page) => page.frameLocator('iframe')
const pages = (page: Page) => frame(page).getByRole('region', { name: /^Pages of/ })
const picture = (page: Page) => frame(page).getByRole('region', { name: 'Picture' })
const state = (page: Page) => frame(page).locator('footer').getByRole('status')

test('a PDF is shown, searched and zoomed, and none of its scripts run', async ({
  open,
  ben,
  store,
  portal,
}) => {
  const texts = Array.from({ length: 40 }, (_, index) => `Page ${index + 1} of the report`)
  const bytes = samplePdf(texts, 'app.alert\\("hello"\\)')
  const id = await store(ben, 'Report.pdf', bytes)
  const { page } = await open(ben)
  await page.goto(`/edit/${id}`)
  await expect(state(page)).toHaveText('Read only')
  await expect(pages(page).getByText('Page 1 of the report')).toBeVisible()
  // Pages far away are not drawn.
  expect(await pages(page).locator('canvas').count()).toBeLessThan(12)
  await expectAccessible(page)

  const toolbar = frame(page).getByRole('toolbar', { name: 'PDF' })
  await toolbar.getByRole('textbox', { name: 'Page' }).fill('30')
  await page.keyboard.press('Enter')
  await expect(pages(page).getByText('Page 30 of the report')).toBeInViewport()
  await pages(page).focus()
  await page.keyboard.press('n')
  await expect(toolbar.getByRole('textbox', { name: 'Page' })).toHaveValue('31')
  const before = await pages(page)
    .locator('.page')
    .first()
    .evaluate((element) => element.clientWidth)
  await page.keyboard.press('+')
  await expect
    .poll(() =>
      pages(page)
        .locator('.page')
        .first()
        .evaluate((element) => element.clientWidth),
    )
    .toBeGreaterThan(before)

  await page.keyboard.press('ControlOrMeta+f')
  const find = frame(page).getByRole('search')
  await find.getByRole('textbox').fill('page 7 OF')
  await expect(find.getByRole('status')).toHaveText('1 of 1')
  await expect(pages(page).getByText('Page 7 of the report')).toBeInViewport()
  await find.getByRole('textbox').fill('nowhere')
  await expect(find.getByRole('status')).toHaveText('Nothing found')
  await expectAccessible(page)

  const shown = await page.request.get(`/download/${id}`)
  expect(new Uint8Array(await shown.body())).toEqual(bytes)
  expect(await listVersions(portal, id)).toHaveLength(1)

  // pdf.js labels pages itself, and has words for that in English only.
  await expect(frame(page).getByLabel('Page 7', { exact: true })).toBeAttached()
  await page.context().addCookies([{ name: localeCookie, value: 'de', url: portal.url }])
  await page.reload()
  await expect(frame(page).getByLabel('Seite 1', { exact: true })).toBeVisible()
})

test('a PDF with a password asks for it, and a damaged one says so', async ({
  open,
  ben,
  store,
}) => {
  const locked = await readFile('e2e/fixtures/pdf/password-is-sesame.pdf')
  const id = await store(ben, 'Locked.pdf', locked)
  const { page } = await open(ben)
  await page.goto(`/edit/${id}`)
  const password = frame(page).getByLabel('Password of the file')
  await password.fill('wrong')
  await page.keyboard.press('Enter')
  await expect(frame(page).getByText('That is not the password of this file.')).toBeVisible()
  await expectAccessible(page)
  await password.fill('sesame')
  await page.keyboard.press('Enter')
  await expect(pages(page).getByText('Behind the password')).toBeVisible()

  const damaged = await store(ben, 'Damaged.pdf', 'no pdf at all')
  await page.goto(`/edit/${damaged}`)
  await expect(frame(page).getByRole('main').getByRole('alert')).toContainText(
    'This file is damaged',
  )
})

test('pictures are fitted, zoomed and moved', async ({ open, ben, store }) => {
  const id = await store(ben, 'Plan.bmp', sampleBmp(3000, 2000))
  const { page } = await open(ben)
  await page.goto(`/edit/${id}`)
  const image = frame(page).getByRole('img', { name: 'Plan.bmp' })
  await expect(image).toBeVisible()
  await expect(frame(page).locator('footer')).toContainText('3,000 × 2,000 pixels')
  expect((await image.boundingBox())?.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  await expectAccessible(page)

  await picture(page).focus()
  await page.keyboard.press('1')
  await expect(image).toHaveCSS('width', '3000px')
  const scrolled = () => picture(page).evaluate((element) => element.scrollLeft)
  await expect.poll(scrolled).toBeGreaterThan(100)
  const from = await scrolled()
  await page.mouse.move(600, 400)
  await page.mouse.down()
  await page.mouse.move(500, 400, { steps: 4 })
  await page.mouse.up()
  expect(await scrolled()).toBe(from + 100)
  await page.keyboard.press('0')
  await expect(image).not.toHaveCSS('width', '3000px')

  const damaged = await store(ben, 'Damaged.png', 'no picture')
  await page.goto(`/edit/${damaged}`)
  await expect(frame(page).getByRole('main').getByRole('alert')).toContainText(
    'This picture is damaged',
  )
})

test('an .svg is a picture, and neither its scripts nor what it asks for elsewhere come', async ({
  open,
  ben,
  store,
}) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200" onload="top.document.title='ran'">
    <rect width="300" height="200" fill="#2a46ad"/><script>top.document.title = 'ran'</script>
    <image href="http://elsewhere.invalid/spy.png" width="9" height="9"/></svg>`
  const id = await store(ben, 'Sign.svg', svg)
  const { page } = await open(ben)
  await page.goto(`/edit/${id}?mode=view`)
  await expect(frame(page).getByRole('img', { name: 'Sign.svg' })).toHaveCSS('width', '300px')
  await expect(page).not.toHaveTitle(/ran/)
})

/** A picture of one colour, in the simplest format that browsers know. */
function sampleBmp(width: number, height: number): Uint8Array {
  const row = Math.ceil((width * 3) / 4) * 4
  const file = Buffer.alloc(54 + row * height, 0x99)
  file.fill(0, 0, 54)
  file.write('BM')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(54, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  return file
}
