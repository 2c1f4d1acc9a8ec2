import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { createPerson } from '#e2e/support/operator'
import { startPortal } from '#e2e/support/portal-server'
import { test as base } from '#e2e/support/portal-test'
import { samplePdf } from '#e2e/support/sample-pdf'
import { odpOf, pptxOf } from '#lib/office-text/test-office'

/**
 * What LibreOffice would do, for presentations of OpenDocument alone: of others it makes nothing. Real ones are
 * converted in server/previews/office.test.ts, where it is installed.
 */
const office = (pdf: string) => `#!/bin/sh
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
case $1 in *.odp) mkdir -p "$out" && cp '${pdf}' "$out/source.pdf";; esac
`

const test = base.extend({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'carrel-e2e-office-'))
      const [program, pdf] = [join(folder, 'soffice'), join(folder, 'made.pdf')]
      await writeFile(pdf, samplePdf(['First slide', 'Second slide']))
      await writeFile(program, office(pdf))
      await chmod(program, 0o755)
      const portal = await startPortal({ PREVIEWS: 'on', SOFFICE_PATH: program })
      await use(portal)
      await portal.remove()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

const details = (page: Page) => page.getByRole('region', { name: 'Details' })

async function expectPicture(page: Page, alt: string) {
  const picture = page.getByRole('img', { name: alt })
  await expect(picture).toBeVisible({ timeout: 60_000 })
  await expect
    .poll(() =>
      picture.evaluate(
        (img) => img instanceof HTMLImageElement && img.complete && img.naturalWidth,
      ),
    )
    .toBeGreaterThan(100)
}

test('documents are known by their picture, to those who may see them', async ({
  open,
  store,
  portal,
}) => {
  const fay = await createPerson(portal, 'Fay')
  const id = await store(fay, 'Plan.pdf', samplePdf(['The plan of the year', 'more']))
  const owner = await open(fay)
  await owner.visit(`/documents/${id}`)
  const room = () => details(owner.page).getByRole('link').boundingBox()
  const before = await room()
  await expectPicture(owner.page, 'First page of Plan.pdf')
  expect(await room()).toEqual(before)
  await expectAccessible(owner.page)

  await owner.page.getByRole('button', { name: 'Actions for version 1' }).click()
  await owner.page.getByRole('menuitem', { name: 'Preview' }).click()
  const dialog = owner.page.getByRole('dialog', { name: 'Version 1 of “Plan.pdf”' })
  await expect(dialog.getByRole('img', { name: 'First page of Plan.pdf' })).toBeVisible()
  await expectAccessible(owner.page)
  await owner.page.keyboard.press('Escape')
  await owner.page.setViewportSize({ width: 390, height: 844 })
  const wide = () => owner.page.evaluate(() => document.documentElement.scrollWidth)
  expect(await wide()).toBeLessThanOrEqual(390)

  const image = `/api/documents/${id}/preview/image?version=1`
  const first = await owner.page.request.get(image)
  expect(first.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
  })
  const again = { headers: { 'if-none-match': first.headers().etag ?? '' } }
  expect((await owner.page.request.get(image, again)).status()).toBe(304)

  const stranger = await open(await createPerson(portal, 'Gil'))
  for (const address of [image, `/api/documents/${id}/preview`]) {
    expect((await stranger.page.request.get(address)).status()).toBe(404)
    // Not by what a browser kept, either.
    expect((await stranger.page.request.get(address, again)).status()).toBe(404)
  }

  await owner.page.getByRole('button', { name: 'Share', exact: true }).click()
  const links = owner.page.getByRole('region', { name: 'Links' })
  await links.getByRole('button', { name: 'Make a link' }).click()
  const link = await links.getByLabel('Link 1', { exact: true }).inputValue()
  const guest = await open(null)
  expect((await guest.page.request.get(image)).status()).toBe(401)
  await guest.visit(new URL(link).pathname)
  await guest.page.getByLabel('How shall others see you?').fill('Cleo')
  await guest.page.getByRole('button', { name: 'Open', exact: true }).click()
  await expectPicture(guest.page, 'First page of Plan.pdf')
  await expectAccessible(guest.page)
})

test('what no editor opens is shown: its pages, or at least its words', async ({
  open,
  store,
  portal,
}) => {
  const hal = await createPerson(portal, 'Hallie')
  const talk = await store(hal, 'Talk.pptx', pptxOf([['Welcome', 'to the plan'], ['Costs']]))
  const slides = await store(hal, 'Slides.odp', odpOf([['anything']]))
  const { page, visit } = await open(hal)

  await visit('/documents')
  await page.getByRole('link', { name: 'Talk.pptx' }).click()
  await expect(page.getByText('This is only the text, without its looks')).toBeVisible({
    timeout: 60_000,
  })
  const text = page.getByRole('region', { name: 'Text of Talk.pptx' })
  await expect(text.getByRole('article')).toHaveText(['Slide 1Welcometo the plan', 'Slide 2Costs'])
  await expectAccessible(page)

  await visit(`/documents/${slides}`)
  await expectPicture(page, 'First page of Slides.odp')
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page.getByText('This is a preview: no editor')).toBeVisible()
  const pages = page.getByRole('region', { name: 'Pages of Slides.odp' })
  await expect(pages.getByText('First slide')).toBeVisible()
  await expect(page.getByText('of 2')).toBeVisible()
  await expectAccessible(page)
  await visit(`/documents/${talk}`)
  await expectPicture(page, 'First page of Talk.pptx')
})

test('a hostile file is marked, and the portal goes on', async ({ open, store, portal }) => {
  const ida = await createPerson(portal, 'Idalia')
  const header = Buffer.from(
    '89504e470d0a1a0a0000000d4948445200' + '00c350' + '0000c350' + '0800000000',
    'hex',
  )
  const bomb = await store(ida, 'Bomb.png', header)
  const lying = await store(ida, 'Lie.pdf', '<html><script>alert(1)</script>')
  const before = await portal.memory()
  const { page, visit } = await open(ida)
  await visit(`/documents/${bomb}`)
  await expect(details(page).getByText(/^No preview: it/)).toBeVisible({ timeout: 60_000 })
  await visit(`/documents/${lying}`)
  await expect(
    details(page).getByText('No preview: it could not be read as what its name says.'),
  ).toBeVisible({ timeout: 60_000 })
  expect(await portal.memory()).toBeLessThan(before + 300 * 1024 ** 2)
  expect((await page.request.get('/api/health')).status()).toBe(200)
})
