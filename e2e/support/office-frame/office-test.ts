import { expect, type Frame, type Page } from '@playwright/test'
import type { OfficeKind } from '#e2e/support/dialects/discovery-server'
import { addEditor } from '#e2e/support/operator'
import type { PortalServer } from '#e2e/support/portal-server'
import { test as base } from '#e2e/support/portal-test'
import { type OfficeFrame, startOfficeFrame } from './start-office-frame'

/** An office server that the portal knows. */
export interface KnownOffice extends OfficeFrame {
  /** The editor's id in the registry. */
  id: string
}

interface WorkerFixtures {
  offices: Record<OfficeKind, KnownOffice>
}

/** Tests of the host page with the pages of office servers in its frame. */
export const test = base.extend<object, WorkerFixtures>({
  offices: [
    async ({ portal }, use) => {
      const offices = {
        collabora: await knowOffice(portal, 'collabora'),
        onlyoffice: await knowOffice(portal, 'onlyoffice'),
        microsoft: await knowOffice(portal, 'microsoft'),
      }
      await use(offices)
      for (const office of Object.values(offices)) office.close()
    },
    { scope: 'worker' },
  ],
})

/** Starts an office server, registers it, and waits until the portal's pages may frame it. */
export async function knowOffice(portal: PortalServer, kind: OfficeKind): Promise<KnownOffice> {
  const office = await startOfficeFrame(kind)
  const id = await addEditor(portal, { name: `Test ${kind}`, kind, discovery: office.url })
  const policy = async () =>
    (await fetch(`${portal.url}/sign-in`)).headers.get('content-security-policy')
  await expect.poll(policy).toContain(office.origin)
  return { ...office, id }
}

/** The host page with an office server's page in its frame. */
export interface OfficeWindow {
  page: Page
  /** What the host's own record says. */
  saveState: ReturnType<Page['locator']>
  type(words: string): Promise<void>
  /** As if the person had pressed it inside the editor. */
  say(id: string, values?: unknown): Promise<void>
  /** Runs an expression inside the editor's page. */
  run<T>(expression: string): Promise<T>
  /** The values of the messages of this name that the editor has got. */
  got(id: string): Promise<unknown[]>
}

/** Opens a document in an office server, and waits until host page and editor have greeted each other. */
export async function openOffice(
  page: Page,
  documentId: string,
  office: KnownOffice,
  mode: 'edit' | 'view' = 'edit',
): Promise<OfficeWindow> {
  await page.goto(`/edit/${documentId}?editor=${office.id}&mode=${mode}`)
  return await officeWindow(page, office)
}

/** The same of a page that is being opened. */
export async function officeWindow(page: Page, office: KnownOffice): Promise<OfficeWindow> {
  const inside = page.frameLocator('iframe')
  await expect(inside.getByRole('heading', { name: 'Office' })).toBeVisible({ timeout: 20_000 })
  const frame = (): Frame => {
    const found = page.frames().find((each) => each.url().startsWith(office.origin))
    if (!found) throw new Error('the editor is not in its frame')
    return found
  }
  const run = <T>(expression: string): Promise<T> => frame().evaluate<T>(expression)
  const window: OfficeWindow = {
    page,
    saveState: page.getByRole('banner').getByRole('status'),
    async type(words) {
      const field = inside.getByRole('textbox', { name: 'Document' })
      await field.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type(words)
    },
    async say(id, values = {}) {
      await run(`office.say(${JSON.stringify(id)}, ${JSON.stringify(values)})`)
    },
    run,
    got: (id) =>
      run(`office.received.filter(({ id }) => id === '${id}').map(({ values }) => values)`),
  }
  await expect.poll(() => window.got('Host_PostmessageReady')).not.toEqual([])
  return window
}
