import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { carrel } from '#e2e/support/carrel'
import { hydrated } from '#e2e/support/hydrated'
import type { Person } from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import { test as base, type Visitor } from '#e2e/support/portal-test'
import { fixFonts } from './fixed-fonts'

/** What the time is in all pictures, beyond the life of any cookie that a test of today sets. */
export const now = new Date('2030-05-15T12:02:00Z')

export interface Clock {
  /** Lets what is done next have been done so long ago. */
  ago(minutes: number): Promise<void>
}

/** The disk of the portal. */
export interface Disk {
  /** Lets it have so much room, in GiB. */
  leave(gibibytes: number): Promise<void>
}

interface WorkerFixtures {
  /** What the portal of a file runs with. */
  settings: Record<string, string>
  clock: Clock & { env: Record<'SCREENS_CLOCK' | 'SCREENS_DISK' | 'NODE_OPTIONS', string> }
  disk: Disk
  /** What all pictures of a file show; a file says what it needs. */
  portal: PortalServer
}

interface TestFixtures {
  /** A window of somebody, in which it is `now`. */
  open: (person: Person | null) => Promise<Visitor>
}

/** States of screens, on a portal of the file's own (`test.use({ alone: … })`) whose clock stands still. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  settings: [{}, { option: true, scope: 'worker' }],
  clock: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'carrel-screens-'))
      const file = join(folder, 'now')
      const ago = (minutes: number) => writeFile(file, String(now.getTime() - minutes * 60_000))
      await ago(0)
      const room = join(folder, 'room')
      await writeFile(room, String(214 * 1024 ** 3))
      const preload = pathToFileURL(join(import.meta.dirname, 'still-machine.mjs')).href
      const env = { SCREENS_CLOCK: file, SCREENS_DISK: room, NODE_OPTIONS: `--import=${preload}` }
      await use({ ago, env })
      await rm(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  disk: [
    async ({ clock: { env } }, use) =>
      use({ leave: (gibibytes) => writeFile(env.SCREENS_DISK, String(gibibytes * 1024 ** 3)) }),
    { scope: 'worker' },
  ],
  portal: [
    async ({ clock, settings }, use) => {
      const portal = await startPortal({ ...clock.env, ...settings })
      await use(portal)
      await portal.remove()
    },
    { scope: 'worker' },
  ],
  ana: async ({ portal, clock }, use) => {
    await clock.ago(90 * 24 * 60)
    const ana = await createNamed(portal, 'Ana Berger', 'ana@example.org', '--admin')
    await clock.ago(0)
    await use(ana)
  },
  ben: [
    async ({ portal, clock }, use) => {
      await clock.ago(60 * 24 * 60)
      const ben = await createNamed(portal, 'Ben Okafor', 'ben@example.org')
      await clock.ago(0)
      await use(ben)
    },
    { scope: 'worker' },
  ],
  open: async ({ open }, use) => {
    await use(async (person) => {
      const visitor = await open(person)
      const context = visitor.page.context()
      await context.clock.setFixedTime(now)
      await fixFonts(context)
      return visitor
    })
  },
})

/** An account with a name of several words. */
export async function createNamed(
  portal: PortalServer,
  name: string,
  email: string,
  ...more: string[]
): Promise<Person> {
  const args = ['user', 'create', '--email', email, '--name', name]
  const made = await carrel(portal, [...args, '--password-env', 'TEST_PASSWORD', ...more])
  const { id } = z.object({ id: z.string() }).parse(made)
  return { id, name, email, password: 'correct horse battery' }
}

/** Goes to an address and waits until its page is there and alive. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(path)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  await hydrated(heading)
}

/** Opens the menu of a row and, when it is said, presses something in it. */
export async function menu(page: Page, of: string, item?: string): Promise<void> {
  await page
    .getByRole('button', { name: `Actions for ${of}`, exact: true })
    .first()
    .click()
  if (item) await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Where a page of a document says its id, which is another one each time. */
export const ids = (page: Page) => [
  page.getByText('ID', { exact: true }).locator('xpath=following-sibling::*[1]'),
]
