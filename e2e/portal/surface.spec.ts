import { expect, type Page } from '@playwright/test'
import { createPerson } from '#e2e/support/operator'
import { test } from '#e2e/support/portal-test'
import { detailsCookie } from '#lib/details-open'
import { routes } from '#lib/routes'
import { themeCookie } from '#lib/theme'

const everywhere = [
  ...[routes.documents, routes.shared, routes.recent, routes.starred, routes.trash],
  ...[routes.profile, routes.notifications, ...Object.values(routes.admin)],
].filter((route) => typeof route === 'string')
const pages = everywhere.filter(
  (path) => !path.startsWith('/api/') && path !== routes.admin.auditExport,
)

test('no page moves while it comes, and all fit when they are shown at twice the size', async ({
  open,
  store,
  portal,
}) => {
  // Who acts stands in the lists, too, and above all in the audit log.
  const long = await createPerson(portal, 'Wilhelmina-Featherstonehaugh-Cholmondeley', 'admin')
  // Every page there is, three times.
  test.slow()
  const id = await store(long, `${'A name that is rather long '.repeat(4)}.txt`, 'words')
  const { page } = await open(long)
  await countShifts(page)
  for (const path of [...pages, routes.document(id)]) {
    // A window as it is and at 200 % (WCAG 1.4.4), where it has half of that; and the narrowest with tables.
    for (const [width, height] of [
      [1280, 800],
      [640, 400],
      [870, 800],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await twoFrames(page)
      expect.soft(await shifted(page), `how far ${path} moved, ${width} px wide`).toBeLessThan(0.05)
      expect.soft(await outside(page), `outside of ${path}, ${width} px wide`).toEqual([])
    }
  }
  // The measure works: something that pushes the page down is counted.
  await page.evaluate(() => {
    const block = document.createElement('div')
    block.style.height = '300px'
    document.body.prepend(block)
  })
  await expect.poll(() => shifted(page)).toBeGreaterThan(0.05)
})

test('details beside a list leave room for it, and are there from the first moment', async ({
  open,
  store,
  portal,
}) => {
  const kurt = await createPerson(portal, 'Kurt')
  await store(kurt, `${'A name that is rather long '.repeat(4)}.txt`, 'words')
  const { page } = await open(kurt)
  await countShifts(page)
  await page.context().addCookies([{ name: detailsCookie, value: 'open', url: portal.url }])
  const details = page.getByRole('region', { name: 'Details' })
  for (const [width, height] of [
    [1280, 800],
    [1600, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.goto(routes.documents)
    await page.locator('[data-row-link]').focus()
    if (width < 1280) await expect(details).toBeHidden()
    else await expect(details.getByText('Newest versions')).toBeVisible()
    await twoFrames(page)
    expect.soft(await shifted(page), `how far it moved, ${width} px wide`).toBeLessThan(0.05)
    expect.soft(await outside(page), `outside of it, ${width} px wide`).toEqual([])
    const name = await page.locator('[data-row-link]').boundingBox()
    expect.soft(name?.width, `room for names, ${width} px wide`).toBeGreaterThan(120)
  }
})

test('a chosen look is there from the first moment, whatever the system’s is', async ({
  open,
  ben,
  portal,
}) => {
  const { page } = await open(ben)
  await page.addInitScript(() => {
    const seen = new Set<string>()
    const look = () => {
      if (document.body) seen.add(getComputedStyle(document.documentElement).backgroundColor)
      Object.assign(window, { backgrounds: [...seen] })
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  const backgrounds = async (system: 'light' | 'dark', chosen: string) => {
    await page.emulateMedia({ colorScheme: system })
    await page.context().addCookies([{ name: themeCookie, value: chosen, url: portal.url }])
    await page.goto(routes.documents)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await twoFrames(page)
    return page.evaluate((): unknown => Reflect.get(window, 'backgrounds'))
  }
  const light = await backgrounds('light', 'system')
  const dark = await backgrounds('dark', 'system')
  expect(light).toHaveLength(1)
  expect(dark).toHaveLength(1)
  expect(light).not.toEqual(dark)
  expect(await backgrounds('dark', 'light')).toEqual(light)
  expect(await backgrounds('light', 'dark')).toEqual(dark)
})

const twoFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )

/** Adds up in every page what Chromium calls the layout shift: the part of the window that moved, times how far. */
const countShifts = (page: Page) =>
  page.addInitScript(() => {
    let sum = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'hadRecentInput') !== true)
          sum += Number(Reflect.get(entry, 'value'))
      }
      Object.assign(window, { shifted: sum })
    }).observe({ type: 'layout-shift', buffered: true })
  })

const shifted = (page: Page) => page.evaluate(() => Number(Reflect.get(window, 'shifted') ?? 0))

/** The page itself when it can be pushed sideways, and controls beyond the window that cannot be pushed into it. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const controls = [...document.querySelectorAll('a[href], button, input, select, textarea')]
    const lost = controls.filter((control) => {
      const { left, right, width } = control.getBoundingClientRect()
      const shown = width > 1 && control.checkVisibility({ visibilityProperty: true })
      return shown && (left < -1 || right > clientWidth + 1) && !scrolls(control)
    })
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px in ${clientWidth} px`] : []),
      ...lost.map((control) => control.outerHTML.slice(0, 120)),
    ]
  })
