import type { Locator, Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { settle } from '#e2e/support/hands'
import { sampleDocx } from '#e2e/support/sample-docx'
import { differencesBut, partText } from './compare-docx'
import { expect, fixture, test } from './docx-page'
import { generateDocx } from './generated-docx'

const body = (docx: Uint8Array): string => partText(docx, 'word/document.xml')

/** Clicks with the mouse where something is painted, whatever lies above it. */
async function clickAt(page: Page, target: Locator, clicks: number): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to click at.')
  const [x, y] = [box.x + 5, box.y + box.height / 2]
  await (clicks === 2 ? page.mouse.dblclick(x, y) : page.mouse.click(x, y))
  await settle(page)
}

async function menuOf(page: Page, text: string): Promise<void> {
  await page.locator('.layout-run', { hasText: text }).first().click({ button: 'right' })
}

test('a document that nobody edits is saved as the very bytes it was', async ({ docx }) => {
  const original = await generateDocx('tables')
  await docx.open(original)
  await docx.goTo(/Alpha/)
  expect(Buffer.from(await docx.save()).equals(original)).toBe(true)
  expect(await docx.page.evaluate(() => window.docx.changes())).toBe(0)
})

test('what was typed and undone leaves the very bytes, and redone is saved', async ({ docx }) => {
  const original = await generateDocx('plain text')
  await docx.open(original)
  await docx.typeSentence(' Typed.')
  expect(await docx.page.evaluate(() => window.docx.changes())).toBeGreaterThan(0)
  await docx.press('Control+z')
  expect(Buffer.from(await docx.save()).equals(original)).toBe(true)
  await docx.press('Control+y')
  expect(differencesBut(' Typed.', original, await docx.save())).toEqual([])
})

test('bold is added to the words it is for, in the original runs', async ({ docx }) => {
  await docx.open(await generateDocx('plain text'))
  await docx.goTo(/second/)
  await docx.press('Home')
  for (const _ of 'And') await docx.press('Shift+ArrowRight')
  await docx.page.getByRole('button', { name: 'Bold' }).click()
  expect(body(await docx.save())).toContain(
    '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">And</w:t></w:r><w:r><w:t xml:space="preserve"> a second one.</w:t></w:r>',
  )
})

test('a new paragraph leaves the one before it as it was', async ({ docx }) => {
  await docx.open(await generateDocx('formatted text'))
  await docx.goTo(/Far right/)
  await docx.press('End', 'Enter')
  await docx.page.keyboard.type('Right too')
  expect(body(await docx.save())).toContain(
    '<w:p><w:pPr><w:keepNext/><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve">Far right</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">Right too</w:t></w:r></w:p>',
  )
})

test('deleted words are gone and nothing else', async ({ docx }) => {
  const original = await generateDocx('fields')
  await docx.open(original)
  await docx.goTo(/Written/)
  await docx.press('Home', 'Control+Delete')
  const saved = body(await docx.save())
  expect(saved).not.toContain('Written')
  expect(saved.replace(/<w:t xml:space="preserve">/g, '<w:t>')).toBe(
    body(original)
      .replace(/<w:t xml:space="preserve">/g, '<w:t>')
      .replace('Written', ''),
  )
})

test('a table gets a row and loses one', async ({ docx }) => {
  const original = await generateDocx('tables')
  const rows = (file: Uint8Array) => body(file).split('<w:tr>').length - 1
  await docx.open(original)
  await docx.goTo(/Third/)
  await menuOf(docx.page, 'Third')
  await docx.page.getByText('Insert row below').click()
  expect(rows(await docx.save())).toBe(rows(original) + 1)
  await menuOf(docx.page, 'Beta')
  await docx.page.getByText('Delete row').click()
  const saved = await docx.save()
  expect(rows(saved)).toBe(rows(original))
  expect(body(saved)).not.toContain('Beta cell')
  expect(body(saved)).toContain('Gamma cell')
})

for (const [answer, kept] of [
  ['Accept', true],
  ['Reject', false],
] as const) {
  test(`${answer.toLowerCase()}ing an insertion ${kept ? 'keeps' : 'removes'} its words`, async ({
    docx,
  }) => {
    await docx.open(await generateDocx('tracked changes'))
    await docx.goTo(/put in/)
    await docx.page.locator('.layout-run', { hasText: 'put in' }).first().click()
    await docx.page.getByRole('button', { name: answer }).first().click()
    const saved = body(await docx.save())
    expect(saved).not.toContain('<w:ins ')
    expect(saved.includes('this was put in')).toBe(kept)
    expect(saved).toContain('<w:delText xml:space="preserve">this was taken out</w:delText>')
  })
}

test('a comment gets the name of who writes it, and is not saved half written', async ({
  docx,
}) => {
  const original = await generateDocx('plain text')
  const { page } = docx
  await docx.open(original)
  await docx.goTo(/second/)
  await docx.press('Home', 'Shift+End')
  await page.locator('button[style*="translate(-50%, -50%)"]').click()
  const remark = page.getByPlaceholder('Add a comment...')
  await remark.fill('Is this the second?')
  expect(Buffer.from(await docx.save()).equals(original)).toBe(true)
  await page.getByRole('button', { name: 'Comment', exact: true }).click()
  const saved = await docx.save()
  expect(partText(saved, 'word/comments.xml')).toMatch(
    /w:author="Ana Example".*Is this the second\?/s,
  )
  expect(body(saved)).toContain('<w:commentReference w:id="1"/>')
  expect(partText(saved, '[Content_Types].xml')).toContain('/word/comments.xml')
})

test('a list made with the button has its definition in the file', async ({ docx }) => {
  await docx.open(await generateDocx('lists'))
  await docx.goTo(/in order/)
  await docx.page.getByRole('button', { name: 'Bullet List' }).click()
  const saved = await docx.save()
  const number = /<w:numId w:val="(\d+)"/.exec(body(saved))?.[1]
  const numbering = partText(saved, 'word/numbering.xml')
  const definition = new RegExp(`<w:num w:numId="${number}"><w:abstractNumId w:val="(\\d+)"`).exec(
    numbering,
  )
  expect(numbering).toMatch(
    new RegExp(
      `<w:abstractNum w:abstractNumId="${definition?.[1]}">.{0,120}<w:numFmt w:val="bullet"/>`,
    ),
  )
})

test('what is typed behind the number of a note does not become part of it', async ({ docx }) => {
  const original = await generateDocx('footnotes')
  await docx.open(original)
  await docx.goTo(/second claim/)
  await docx.press('End')
  await docx.page.keyboard.type(' Typed.')
  expect(differencesBut(' Typed.', original, await docx.save())).toEqual([])
})

test('a header is edited where it stands', async ({ docx }) => {
  const original = await generateDocx('headers and footers')
  await docx.open(original)
  const { page } = docx
  await clickAt(page, page.locator('.layout-run', { hasText: 'Title head' }).first(), 2)
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(focused).toContain('Title head')
  await docx.press('End')
  await page.keyboard.type(' changed')
  expect(differencesBut(' changed', original, await docx.save())).toEqual([])
})

for (const name of ['textbox-zorder.docx', 'tdf106132.docx', 'as-char-textbox.docx']) {
  test(`text boxes of ${name} cannot be typed into, and it is said`, async ({ docx }) => {
    const original = fixture(name)
    expect(await docx.open(original)).toBe('editable')
    await clickAt(docx.page, docx.page.locator('.layout-textbox .layout-line').first(), 1)
    await docx.page.keyboard.type('x')
    await expect(docx.page.getByRole('status')).toContainText('Text boxes and drawings')
    expect(Buffer.from(await docx.save()).equals(original)).toBe(true)
  })
}

test('files that are no Word documents are not opened, with the reason', async ({ docx }) => {
  const text = (words: string) => new TextEncoder().encode(words)
  expect(await docx.open(text('Dear Ben,'))).toContain('not a .docx file')
  expect(await docx.open(zipSync({ 'a.txt': text('a') }))).toContain('unreadable')
  expect(await docx.open((await generateDocx('tables')).slice(0, 4000))).toContain('damaged')
  const encrypted = new Uint8Array(600)
  encrypted.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  expect(await docx.open(encrypted)).toContain('protected with a password')
})

test('a file of no bytes is a new document', async ({ docx }) => {
  expect(await docx.open(new Uint8Array())).toBe('editable')
  expect(await docx.save()).toHaveLength(0)
  await docx.page.locator('.layout-page-content').first().click()
  await docx.page.keyboard.type('First words')
  expect(body(await docx.save())).toContain('First words')
})

test('the menu offers nothing that does nothing here', async ({ docx }) => {
  await docx.open(await generateDocx('plain text'))
  await docx.page.getByRole('button', { name: 'File', exact: true }).click()
  await expect(docx.page.getByText('Page setup', { exact: true })).toBeVisible()
  for (const item of ['Save', 'Print', 'Open']) {
    await expect(docx.page.getByText(item, { exact: true })).toBeHidden()
  }
  await docx.press('Escape')
})

test('a window as narrow as a phone’s, or zoomed in as far, is for editing, too', async ({
  docx,
}) => {
  const { page } = docx
  await page.setViewportSize({ width: 390, height: 720 })
  try {
    await docx.open(await sampleDocx())
    await docx.goTo(/Write the number/)
    await docx.press('End')
    await page.keyboard.type(' By phone.')
    expect(body(await docx.save())).toContain('Write the number down. By phone.')
    // The text behind a comment shows it, and goes on taking what is typed.
    await docx.goTo(/Eight hundred is a lot/)
    await expect(page.getByRole('complementary', { name: 'Comments' })).toBeVisible()
    await page.keyboard.type('Now: ')
    expect(body(await docx.save())).toContain('Now: ')
    await expect(page.getByRole('button', { name: 'Bold' })).toBeAttached()
  } finally {
    await page.setViewportSize({ width: 1280, height: 900 })
  }
})

test('reading only, there is no toolbar and typing changes nothing', async ({ docx }) => {
  const original = await generateDocx('plain text')
  await docx.open(original)
  await docx.page.evaluate(() => window.docx.setReadOnly(true))
  await expect(docx.page.getByRole('button', { name: 'Bold' })).toBeHidden()
  await docx.goTo(/first/)
  await docx.page.keyboard.type('x')
  expect(Buffer.from(await docx.save()).equals(original)).toBe(true)
})
