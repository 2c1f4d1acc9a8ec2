import { expect, type Locator, type Page } from '@playwright/test'
import { hydrated } from '#e2e/support/hydrated'

/** How each state is looked at. */
const forms = {
  light: { width: 1280, height: 800, colorScheme: 'light' },
  dark: { width: 1280, height: 800, colorScheme: 'dark' },
  phone: { width: 390, height: 844, colorScheme: 'light' },
} as const

export type Form = keyof typeof forms

const everyForm = ['light', 'dark', 'phone'] as const

export interface ShotOptions {
  /** All of them, unless a state exists only in some. */
  forms?: readonly Form[]
  /** Brings back what closes when the window becomes a phone, and a window again: an open menu. */
  again?: () => Promise<void>
  /** Done before each picture: what a window of another width forgets. */
  each?: () => Promise<void>
  /** What is another one each time, and is hidden: addresses of links, ids. */
  mask?: Locator[]
  /** What is another word each time, as a regular expression, and what is said in its place. */
  say?: [pattern: string, words: string][]
  /** Stops what counts down, and whatever else the page does by itself. */
  still?: boolean
  /** All of a long page, and not only what a window shows of it. */
  whole?: boolean
  /** How many headings of the first level there are; what only loads has none. */
  headings?: 0 | 1
}

/** Takes pictures of a state as it is now, and looks whether it fits: `documents/list` in each form. */
export async function shot(page: Page, name: `${string}/${string}`, options: ShotOptions = {}) {
  const taken = options.forms ?? everyForm
  for (const form of taken) {
    const { width, height, colorScheme } = forms[form]
    await page.emulateMedia({ colorScheme })
    const { width: before } = page.viewportSize() ?? { width: 0 }
    await page.setViewportSize({ width, height })
    if (before !== width) await options.again?.()
    await options.each?.()
    await settled(page, options.headings !== 0)
    if (options.whole) {
      const long = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height: Math.max(height, long) })
    }
    for (const each of options.mask ?? []) await each.evaluateAll(hide)
    if (options.still) await page.evaluate(stop)
    await page.evaluate(sayTheSame, [...sameWords, ...(options.say ?? [])])
    await expect
      .soft(page.locator('h1'), `${name}: headings of the first level`)
      .toHaveCount(options.headings ?? 1)
    for (const frame of page.frames()) {
      expect.soft(await frame.evaluate(misfits), `${name} does not fit (${form})`).toEqual([])
    }
    await expect.soft(page).toHaveScreenshot([...`${name}.${form}.png`.split('/')])
  }
  await page.emulateMedia({ colorScheme: null })
  const last = page.viewportSize()
  if (last?.width === 1280 && last.height === 800) return
  await page.setViewportSize({ width: 1280, height: 800 })
  if (last?.width === 390 && taken.length > 1) await options.again?.()
}

/** Waits until React has taken the page over, unless it still loads, and its fonts and pictures are there. */
async function settled(page: Page, whole: boolean): Promise<void> {
  if (whole) await hydrated(page.locator('h1, main').first())
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].map((each) => each.decode().catch(() => {})))
  })
}

/**
 * A mask of Playwright's lies above dialogs, too; what is not visible keeps its room and covers nothing. An address in
 * a field and an id become another one, so that they are still seen.
 */
const hide = (elements: (HTMLElement | SVGElement)[]) => {
  for (const element of elements) {
    if (element instanceof HTMLInputElement) {
      const address = 'https://documents.example.org/…'
      element.value = address
      // A page that asks for news every two seconds writes its own there again.
      Object.defineProperty(element, 'value', { configurable: true, get: () => address, set() {} })
    } else if (/^[\w-]{22}$/.test(element.textContent ?? '')) {
      let inner: Element = element
      while (inner.firstElementChild) inner = inner.firstElementChild
      inner.textContent = 'k3Vw9QzT1xYbN7RfLp2GhA'
    } else element.style.visibility = 'hidden'
  }
}

/** The portal is at another port each time, and what opens something is another word. */
const sameWords: [string, string][] = [
  ['localhost:\\d+', 'localhost:3000'],
  ['(/(?:s|invite)/)[\\w-]{20,}', '$1Xw3kQ7hTn9cVbR2mLp5sYd'],
]

/** Office servers of a test make their keys anew, and the doctor says how fast they are. */
export const doctorsWords: [string, string][] = [
  ['[0-9a-f]{2}(:[0-9a-f]{2}){7}', '8a:3d:f0:51:7c:be:92:06'],
  ['\\d+ ms', '12 ms'],
]

/** Runs in the page. */
async function stop(): Promise<void> {
  // They are numbered one after the other; a clock of Playwright's begins far from 0.
  const last = Number(setTimeout(() => {}))
  for (let timer = last; timer > 0 && timer > last - 5000; timer--) clearInterval(timer)
  // What has ticked already is drawn first.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}

/** Runs in the page. */
function sayTheSame(pairs: [string, string][]): void {
  const one = (text: string) =>
    pairs.reduce((said, [pattern, words]) => said.replace(new RegExp(pattern, 'g'), words), text)
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode } = texts
    const said = one(currentNode.nodeValue ?? '')
    if (said !== currentNode.nodeValue) currentNode.nodeValue = said
  }
  for (const input of document.querySelectorAll('input')) {
    if (input.readOnly) input.value = one(input.value)
  }
}

/** Runs in the page: what makes it scroll sideways, and controls that are cut off. */
function misfits(): string[] {
  const root = document.documentElement
  const found: string[] = []
  if (root.scrollWidth > root.clientWidth) {
    found.push(`the page is ${root.scrollWidth} wide, the window ${root.clientWidth}`)
  }
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  // A head that is only said on a phone, a link that shows when it has the focus.
  const onlySaid = (element: Element | null): boolean =>
    element !== null &&
    ((element.clientWidth === 1 && element.clientHeight === 1) || onlySaid(element.parentElement))
  const controls = 'a[href], button, input, select, textarea, [role="menuitem"], [role="tab"]'
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    const { left, right, width, height } = control.getBoundingClientRect()
    const shown = control.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (!shown || width <= 1 || height <= 1 || control.closest('[inert]') || onlySaid(control)) {
      continue
    }
    const words = (control.getAttribute('aria-label') ?? control.textContent ?? '').trim()
    if ((left < -1 || right > root.clientWidth + 1) && !scrolls(control.parentElement)) {
      found.push(
        `cut off: ${control.tagName} “${words}”, ${Math.round(left)} to ${Math.round(right)}`,
      )
    }
    const { overflowX, textOverflow } = getComputedStyle(control)
    const clips = overflowX !== 'visible' && textOverflow !== 'ellipsis'
    if (control.tagName === 'BUTTON' && clips && control.scrollWidth > control.clientWidth + 1) {
      found.push(`its words do not fit: “${words}”`)
    }
  }
  return found
}
