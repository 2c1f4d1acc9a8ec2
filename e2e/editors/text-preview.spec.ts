import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '#e2e/support/axe'
import { press } from '#e2e/support/hands'
import { test } from '#e2e/support/portal-test'

const frame = (page: Page) => page.frameLocator('iframe')
const preview = (page: Page) => frame(page).getByRole('region', { name: 'Preview' })
const text = (page: Page) => frame(page).getByRole('textbox', { name: 'Text of the document' })
const state = (page: Page) => frame(page).locator('footer').getByRole('status')

test('Markdown is rendered beside its source, and only the typed text is saved', async ({
  open,
  ben,
  store,
}) => {
  const source =
    '\ufeff# Plan\r\n\r\n<img src=x onerror="top.document.title=1">\n\n![spy](http://elsewhere.invalid/a.png)\r\n[site](https://example.org)\r\n'
  const id = await store(ben, 'Plan.md', source)
  const { page } = await open(ben)
  await page.goto(`/edit/${id}`)
  await expect(preview(page).getByRole('heading', { name: 'Plan' })).toBeVisible()
  await expect(preview(page)).toContainText('<img src=x onerror=')
  await expect(preview(page)).toContainText('Pictures from other places are not loaded here')
  const link = preview(page).getByRole('link', { name: 'site' })
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow')
  await expectAccessible(page)

  await text(page).click()
  await press(page, frame(page), 'Control+End')
  await page.keyboard.type('**bold words**')
  await expect(preview(page).locator('strong')).toHaveText('bold words')
  await page.keyboard.press('Control+s')
  await expect(state(page)).toHaveText('All changes saved')
  const saved = await page.request.get(`/download/${id}`)
  expect(await saved.body()).toEqual(Buffer.from(`${source}**bold words**`))

  await page.setViewportSize({ width: 390, height: 720 })
  await expect(text(page)).toBeHidden()
  await frame(page).getByRole('button', { name: 'Preview' }).click()
  await expect(text(page)).toBeVisible()
  await expect(preview(page)).toBeHidden()
})

test('source has colours, and a drawing is seen beside its source', async ({
  open,
  ben,
  store,
}) => {
  const { page } = await open(ben)
  for (const [name, source, word] of [
    ['tool.py', 'def run(x):\n    return "text"\n', '"text"'],
    ['job.yaml', 'name: "text"\n', '"text"'],
    ['run.sh', 'echo "text"\n', '"text"'],
  ] as const) {
    const id = await store(ben, name, source)
    await page.goto(`/edit/${id}`)
    await expect(text(page).locator('span', { hasText: word }).first()).toBeVisible()
  }
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><script>top.x=1</script></svg>'
  await page.goto(`/edit/${await store(ben, 'Sign.svg', svg)}`)
  await expect(preview(page).getByRole('img')).toHaveCSS('width', '80px')
})
