import AxeBuilder from '@axe-core/playwright'
import { settle } from '#e2e/support/hands'
import { type DocxPage, expect, test } from './docx-page'
import { generateDocx } from './generated-docx'

const people = (docx: DocxPage) => docx.page.getByRole('listbox', { name: 'Mention somebody' })
const option = (docx: DocxPage, name: string) =>
  people(docx)
    .getByRole('option')
    .filter({ hasText: `${name.toLowerCase().replace(' ', '.')}@` })
const mentions = (docx: DocxPage) => docx.page.evaluate(() => window.docx.mentions())
const changes = (docx: DocxPage) => docx.page.evaluate(() => window.docx.changes())

/** Opens the field for a comment on the second line. */
async function begin(docx: DocxPage) {
  await docx.open(await generateDocx('plain text'))
  await docx.goTo(/second/)
  await docx.press('Home', 'Shift+End')
  await docx.page.locator('button[style*="translate(-50%, -50%)"]').click()
  const remark = docx.page.getByPlaceholder('Add a comment...')
  await expect(remark).toBeFocused()
  // It is put in its place once more.
  await settle(docx.page)
  return remark
}
const send = (docx: DocxPage) =>
  docx.page.getByRole('button', { name: 'Comment', exact: true }).click()

test('somebody is mentioned in a comment with the keyboard alone', async ({ docx }) => {
  const remark = await begin(docx)
  await remark.pressSequentially('Look, @')
  await expect(people(docx).getByRole('option')).toHaveCount(3)
  await expect(remark).toHaveAttribute('aria-controls', /./)
  const aria = new AxeBuilder({ page: docx.page })
    .setLegacyMode()
    .withTags(['cat.aria', 'cat.color'])
  const parts = aria.include('[role="listbox"]').include('.docx-unified-sidebar textarea')
  expect((await parts.analyze()).violations).toEqual([])
  await remark.pressSequentially('em')
  await expect(people(docx).getByRole('option')).toHaveCount(2)
  await expect(docx.page.getByText('2 people can be mentioned.')).toBeAttached()
  const first = await remark.getAttribute('aria-activedescendant')
  await remark.press('ArrowDown')
  await expect(remark).not.toHaveAttribute('aria-activedescendant', first ?? '')
  await remark.press('Enter')
  await expect(remark).toHaveValue('Look, @Emilia ')
  await expect(people(docx)).toHaveCount(0)
  await remark.pressSequentially('at this')
  await remark.press('Enter')
  await expect.poll(() => mentions(docx)).toEqual(['Look, @Emilia at this: Emilia'])
})

test('Escape ends the choice and not the comment; a click chooses', async ({ docx }) => {
  const remark = await begin(docx)
  await remark.pressSequentially('@An')
  await expect(option(docx, 'Ana Berg')).toBeVisible()
  await remark.press('Escape')
  await expect(people(docx)).toHaveCount(0)
  await expect(remark).toHaveValue('@An')
  await remark.fill('')
  await remark.pressSequentially('@An')
  await option(docx, 'Ana Berg').click()
  await expect(remark).toHaveValue('@Ana Berg ')
  await expect(remark).toBeFocused()
  await send(docx)
  await expect.poll(() => mentions(docx)).toEqual(['@Ana Berg: Ana Berg'])
})

test('who was taken out of the text again is not mentioned', async ({ docx }) => {
  const remark = await begin(docx)
  await remark.pressSequentially('@Emil')
  await option(docx, 'Emil').click()
  await remark.fill('Nobody in particular, emil@example.org')
  const before = await changes(docx)
  await send(docx)
  await expect(remark).toHaveCount(0)
  await expect.poll(() => changes(docx)).toBeGreaterThan(before)
  expect(await mentions(docx)).toEqual([])
})

test('an answer mentions, too, and is an edit by itself', async ({ docx }) => {
  await docx.open(await generateDocx('comments'))
  await docx.page.locator('.docx-comment-card').first().click()
  await docx.page.getByPlaceholder(/reply/i).click()
  const answer = docx.page.getByPlaceholder(/reply/i)
  await answer.pressSequentially('Ask @Ana')
  await expect(option(docx, 'Ana Berg')).toBeVisible()
  await answer.press('Tab')
  await expect(answer).toHaveValue('Ask @Ana Berg ')
  expect(await changes(docx)).toBe(0)
  await answer.press('Enter')
  await expect.poll(() => mentions(docx)).toEqual(['Ask @Ana Berg: Ana Berg'])
  expect(await changes(docx)).toBeGreaterThan(0)
  expect(await docx.save()).toBeTruthy()
})

test('nobody is offered while the document is read only', async ({ docx }) => {
  const remark = await begin(docx)
  await docx.page.evaluate(() => window.docx.setReadOnly(true))
  await remark.pressSequentially('Look, @Emil')
  await expect(remark).toHaveValue('Look, @Emil')
  await expect(people(docx)).toHaveCount(0)
})
