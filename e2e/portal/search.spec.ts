import { expect, type Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { expectAccessible } from '#e2e/support/axe'
import { openEditor, save } from '#e2e/support/editing'
import { press } from '#e2e/support/hands'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { samplePdf } from '#e2e/support/sample-pdf'

// Pages are asked for again until the words are found.
test.describe.configure({ timeout: 180_000 })

const row = (page: Page, name: string) =>
  page.getByRole('row', { name: new RegExp(`^Select ${name}`) })

/** What was saved a moment ago is found soon: asks again until it is. */
async function searchUntil(page: Page, words: string, found: () => Promise<void>) {
  await expect(async () => {
    await page.goto(`/documents?q=${encodeURIComponent(words)}`)
    await found()
  }).toPass({ timeout: 60_000 })
}

test('what is in documents is found soon after each save, by those who may see it', async ({
  open,
  portal,
}) => {
  const owner = await createPerson(portal, 'Quentin')
  const other = await createPerson(portal, 'Renata')
  const { page, visit } = await open(owner)
  await visit('/documents')
  const word = new Document({
    sections: [
      { children: [new Paragraph('The “pangolin” <b>Zürich</b> report, of a good year.')] },
    ],
  })
  await page.getByLabel('Files to upload').setInputFiles([
    { name: 'Letter.docx', mimeType: '', buffer: await Packer.toBuffer(word) },
    { name: 'Scan.pdf', mimeType: '', buffer: Buffer.from(samplePdf(['About a pangolin'])) },
    { name: 'Notes.md', mimeType: '', buffer: Buffer.from('# First\n\nan armadillo\n') },
  ])
  await expect(page.getByRole('region', { name: 'Uploads' })).toContainText('3 files uploaded')

  await searchUntil(page, 'pangolin', async () => {
    await expect(page.getByText('2 documents with “pangolin” in the name or text')).toBeVisible()
  })
  await visit('/documents?q=ZURICH+pango')
  await expect(row(page, 'Letter.docx')).toContainText('The “pangolin” <b>Zürich</b> report, of')
  await expect(row(page, 'Letter.docx').locator('mark')).toHaveText(['pangolin', 'Zürich'])
  await expect(row(page, 'Scan.pdf')).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'A document' }).fill('about pangolin')
  const hit = page.getByRole('option').first()
  await expect(hit).toHaveText('Scan.pdfAbout a pangolinin Documents')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await visit('/documents?q=armadillo')
  const id = await row(page, 'Notes.md').getAttribute('data-id')
  const editor = await openEditor(page, id ?? '')
  await editor.frame.getByRole('textbox', { name: 'Text of the document' }).click()
  await press(page, editor.frame, 'ControlOrMeta+a')
  await page.keyboard.type('an aardvark')
  await save(editor, 2)
  await searchUntil(page, 'aardvark', async () => {
    await expect(row(page, 'Notes.md').locator('mark')).toHaveText(['aardvark'])
  })
  await visit('/documents?q=armadillo')
  await expect(page.getByText('Nothing has “armadillo” in its name or text')).toBeVisible()

  const stranger = await open(other)
  await stranger.visit('/documents?q=aardvark')
  await expect(stranger.page.getByText('Nothing has “aardvark”')).toBeVisible()
})
