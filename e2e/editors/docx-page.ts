import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { press, settle } from '#e2e/support/hands'
import { contentPolicy } from '#lib/content-policy'

const ORIGIN = 'http://localhost:4600'

/** The island on a page of its own, as a test sees it. */
export interface DocxPage {
  page: Page
  /** Opens a file; answers `editable`, or why not. */
  open(bytes: Uint8Array): Promise<string>
  /** What a save would send; throws with the reason when it is refused. */
  save(): Promise<Uint8Array>
  refusal(): Promise<string>
  /** Clicks at the first line of the body that has such text. */
  goTo(text: RegExp): Promise<void>
  /** Presses keys, each when the one before has been taken in. */
  press(...keys: string[]): Promise<void>
  /** Types at the end of the first line of text. */
  typeSentence(sentence: string): Promise<void>
}

interface Bundle {
  files: ReadonlyMap<string, Uint8Array>
}

let bundle: Promise<Bundle> | undefined

/** The harness and everything it imports, built once for each worker and kept in memory. */
function bundleHarness(): Promise<Bundle> {
  bundle ??= (async () => {
    const result = await build({
      entryPoints: [fileURLToPath(new URL('./docx-harness.tsx', import.meta.url))],
      bundle: true,
      write: false,
      splitting: true,
      minify: true,
      format: 'esm',
      jsx: 'automatic',
      outdir: '/out',
      // The portal's pieces bring Next's links, whose settings its own build puts in.
      define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
      loader: { '.woff2': 'file', '.woff': 'file' },
      logLevel: 'silent',
    })
    return {
      files: new Map(result.outputFiles.map((f) => [f.path.slice('/out'.length), f.contents])),
    }
  })()
  return bundle
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  woff: 'font/woff',
}

/** The built-in editor's own policy, so that what breaks under it breaks here. */
const POLICY = contentPolicy({
  nonce: 'test',
  isEditor: true,
  editorOrigins: [],
  isDevelopment: false,
})

async function serve(page: Page, outside: string[]): Promise<void> {
  const { files } = await bundleHarness()
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== ORIGIN) {
      outside.push(url.href)
      return route.abort()
    }
    if (url.pathname === '/') {
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': POLICY },
        body: '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="stylesheet" href="/docx-harness.css"></head><body style="margin:0"><div id="root"></div><script type="module" nonce="test" src="/docx-harness.js"></script></body></html>',
      })
    }
    const body = files.get(url.pathname)
    if (!body) return route.fulfill({ status: url.pathname === '/favicon.ico' ? 204 : 404 })
    const type = TYPES[url.pathname.split('.').at(-1) ?? '']
    return route.fulfill({
      contentType: type ?? 'application/octet-stream',
      body: Buffer.from(body),
    })
  })
}

interface Desk {
  page: Page
  outside: string[]
  faults: string[]
}

/**
 * The island on one page for all tests of a worker, as it is opened again and again. A request to
 * anywhere else or an error on the console fails the test.
 */
export const test = base.extend<{ docx: DocxPage }, { desk: Desk }>({
  desk: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      const desk: Desk = { page, outside: [], faults: [] }
      page.on('pageerror', (error) => desk.faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') desk.faults.push(message.text())
      })
      await serve(page, desk.outside)
      await page.goto(`${ORIGIN}/`)
      await page.waitForFunction(() => window.docx !== undefined)
      await use(desk)
      await page.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  docx: async ({ desk }, use) => {
    desk.outside.length = 0
    desk.faults.length = 0
    await use(docxPage(desk.page))
    expect(desk.outside, 'requests to other origins').toEqual([])
    expect(desk.faults, 'errors on the console').toEqual([])
  },
})

export { expect }

function docxPage(page: Page): DocxPage {
  const bytes = () => page.evaluate(() => window.docx.bytes())
  const goTo = async (text: RegExp) => {
    await expect.poll(() => page.evaluate(placeOf, text.source)).not.toBeNull()
    const place = await page.evaluate(placeOf, text.source)
    if (!place) throw new Error(`There is no line with ${text} to click on.`)
    await page.mouse.click(place.x, place.y)
    await settle(page)
  }
  return {
    page,
    open: (file) =>
      page.evaluate((base64) => window.docx.load(base64), Buffer.from(file).toString('base64')),
    async save() {
      const answer = await bytes()
      if (answer.startsWith('refused')) throw new Error(answer)
      return new Uint8Array(Buffer.from(answer, 'base64'))
    },
    async refusal() {
      const answer = await bytes()
      return answer.startsWith('refused') ? answer : 'not refused'
    },
    goTo,
    press: (...keys) => press(page, page, ...keys),
    async typeSentence(sentence) {
      await goTo(/\p{L}|\d/u)
      await press(page, page, 'End')
      await page.keyboard.type(sentence)
    },
  }
}

/** Where to click for the first line of the body with such text: not in a box, and not covered. */
function placeOf(source: string): { x: number; y: number } | null {
  const pattern = new RegExp(source, 'u')
  const lines = [...document.querySelectorAll('.layout-page-content .layout-line')]
  const shown = [...lines.filter((line) => pattern.test(line.textContent ?? ''))]
  let covered: { x: number; y: number } | null = null
  for (const line of shown) {
    if (line.closest('.layout-textbox')) continue
    const run = line.querySelector('.layout-run') ?? line
    run.scrollIntoView({ block: 'center' })
    const box = run.getBoundingClientRect()
    const place = { x: box.left + Math.min(4, box.width / 2), y: box.top + box.height / 2 }
    if (line.contains(document.elementFromPoint(place.x, place.y))) return place
    covered ??= place
  }
  return covered
}

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/docx/${name}`, import.meta.url))))
