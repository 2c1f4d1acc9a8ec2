import { expect, type Frame, type Page } from '@playwright/test'
import { test } from '#e2e/support/portal-test'
import { sampleDocx } from '#e2e/support/sample-docx'
import { routes } from '#lib/routes'

/** All that is asked for from here on, as paths. */
function asked(page: Page): string[] {
  const paths: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    paths.push(pathname.startsWith('/_next/static/') ? pathname : `${pathname}${search}`)
  })
  return paths
}

const filesOf = (paths: string[]) => paths.filter((path) => path.endsWith('?files'))
const row = (page: Page, name: string) => page.getByRole('link', { name })

/** Scripts and style sheets that a frame had to ask the portal for. */
const fetched = (frame: Frame) =>
  frame.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ transferSize }) => transferSize > 0)
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /\.(js|css)$/.test(path)),
  )

/** What was to come ahead and is not there yet. */
const ahead = (page: Page) =>
  page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')]
    const here = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
    return {
      some: links.length > 5,
      missing: links.map(({ href }) => href).filter((href) => !here.has(href)),
    }
  })

test.describe('a row that a pointer rests on', () => {
  test('brings the files of its editor, and opening asks for none of them again', async ({
    open,
    ben,
    store,
  }) => {
    const id = await store(ben, 'Ahead.docx', new Uint8Array(await sampleDocx()))
    const { page } = await open(ben)
    await page.goto(routes.documents, { waitUntil: 'networkidle' })
    const paths = asked(page)
    await row(page, 'Ahead.docx').hover()
    await expect.poll(() => filesOf(paths)).toEqual(['/editor/docx?files'])
    await expect.poll(() => ahead(page)).toEqual({ some: true, missing: [] })
    // Neither a token is asked for nor anything else about the document.
    expect(paths.filter((path) => /^\/(edit|documents|wopi|download|api)\b/.test(path))).toEqual([])

    await row(page, 'Ahead.docx').click()
    await expect(page.frameLocator('iframe').locator('footer').getByRole('status')).toHaveText(
      'No changes',
    )
    const editor = page.frames().find((frame) => frame.url().includes('/editor/docx'))
    if (!editor) throw new Error('There is no editor.')
    expect(await fetched(editor)).toEqual([])
    expect(page.url()).toContain(routes.edit(id))
  })

  test('is not one that it passes over, is only the first of a kind, and not for somebody who saves data', async ({
    open,
    ben,
    store,
  }) => {
    await store(ben, 'Passed.md', '# words')
    await store(ben, 'Second.txt', 'words')
    const { page } = await open(ben)
    await page.clock.install()
    await page.goto(routes.documents)
    await page.clock.pauseAt(new Date(Date.now() + 60_000))
    const paths = asked(page)
    await row(page, 'Passed.md').hover()
    await page.clock.runFor(99)
    await page.getByRole('heading', { level: 1 }).hover()
    await page.clock.runFor(1000)
    expect(filesOf(paths)).toEqual([])

    await page.evaluate(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true }, writable: true })
    })
    await row(page, 'Passed.md').hover()
    await page.clock.runFor(1000)
    expect(filesOf(paths)).toEqual([])

    await page.evaluate(() => Object.assign(navigator, { connection: { saveData: false } }))
    await page.getByRole('heading', { level: 1 }).hover()
    await row(page, 'Passed.md').focus()
    await page.clock.runFor(100)
    await expect.poll(() => filesOf(paths)).toEqual(['/editor/text?files'])
    await row(page, 'Second.txt').hover()
    await page.clock.runFor(1000)
    expect(filesOf(paths)).toHaveLength(1)
  })
})
