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
    for (const each of options.mask ?? []) await each.evaluateAll(hide)
    await expect
      .soft(page.locator('h1'), `${name}: headings of the first level`)
      .toHaveCount(options.headings ?? 1)
    for (const frame of page.frames()) {
      expect.soft(await frame.evaluate(misfits), `${name} does not fit (${form})`).toEqual([])
    }
    await expect.soft(page).toHaveScreenshot([...`${name}.${form}.png`.split('/')])
  }
  await page.emulateMedia({ colorScheme: null })
  if (page.viewportSize()?.width !== 390) return
  await page.setViewportSize({ width: 1280, height: 800 })
  if (taken.length > 1) await options.again?.()
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
 * a field becomes another one, so that the field is still seen.
 */
const hide = (elements: (HTMLElement | SVGElement)[]) => {
  for (const element of elements) {
    if (element instanceof HTMLInputElement) element.value = 'https://documents.example.org/…'
    else element.style.visibility = 'hidden'
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
