import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { samplePdf } from '#e2e/support/sample-pdf'
import { pptxOf } from '#lib/office-text/test-office'
import { portrait } from './support/portrait'
import { go, ids, test } from './support/screens-test'
import { shot } from './support/shot'

// No office program, so that the pictures are the same on machines that have one.
test.use({ alone: 'viewing', settings: { PREVIEWS: 'on', SOFFICE_PATH: '/bin/false' } })

const frame = (page: Page) => page.frameLocator('iframe')

test('what is only shown, and what is not', async ({ open, store, ana }) => {
  const { page } = await open(ana)
  const see = async (name: string, content: Uint8Array | string) => {
    const id = await store(ana, name, content)
    await page.goto(`/edit/${id}`)
    return id
  }
  await see('Floor plan.pdf', samplePdf(['The floor plan', 'The cellar']))
  const pages = frame(page).getByRole('region', { name: /^Pages of/ })
  await expect(pages.getByText('The floor plan')).toBeVisible()
  // It fits the page to the window when it opens.
  await shot(page, 'viewing/pdf', {
    again: async () => {
      await page.reload()
      await expect(pages.getByText('The floor plan')).toBeVisible()
    },
  })
  await see('Locked.pdf', await readFile('e2e/fixtures/pdf/password-is-sesame.pdf'))
  await frame(page).getByLabel('Password of the file').fill('wrong')
  await page.keyboard.press('Enter')
  await expect(frame(page).getByText('That is not the password of this file.')).toBeVisible()
  await shot(page, 'viewing/pdf-password')
  await see('Portrait.png', (await portrait()).buffer)
  await expect(frame(page).getByRole('region', { name: 'Picture' })).toBeVisible()
  await shot(page, 'viewing/picture')

  const slides = [
    ['The reading room', 'from nine to five'],
    ['Books', '412 on the north wall'],
  ]
  const talk = await see('Talk.pptx', pptxOf(slides))
  await expect(page.getByText('This is only the text, without its looks')).toBeVisible({
    timeout: 60_000,
  })
  await shot(page, 'viewing/presentation')
  await see('Old catalogue.zip', 'x'.repeat(900))
  await expect(page.getByText('This type of file cannot be opened here')).toBeVisible()
  await shot(page, 'viewing/unknown')
  await see('Broken.docx', 'no zip at all')
  await expect(
    frame(page).getByRole('heading').or(frame(page).getByRole('alert')).first(),
  ).toBeVisible()
  await shot(page, 'viewing/damaged')

  await go(page, `/documents/${talk}`)
  await expect(page.getByRole('img', { name: /^First page of/ })).toBeVisible({ timeout: 60_000 })
  await shot(page, 'viewing/presentation-page', { mask: ids(page) })
  const lie = await store(ana, 'Scan.pdf', '<html>')
  await go(page, `/documents/${lie}`)
  await expect(page.getByText(/^No preview: it/)).toBeVisible({ timeout: 60_000 })
  await shot(page, 'viewing/no-preview', { mask: ids(page) })
})
