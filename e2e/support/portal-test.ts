import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { listen } from './guard'
import { createPerson, importDocument, type Person } from './operator'
import { test as base, signIn } from './page-test'

/** A window of somebody who is signed in. */
export interface Visitor {
  page: Page
  /** Expected from now on, because the test provokes it. */
  expect(message: RegExp): void
  /** Goes to an address of the portal, waits for its heading, and checks its accessibility. */
  visit(path: string): Promise<void>
}

interface WorkerFixtures {
  /** A member; the admin is `ana`. */
  ben: Person
}

interface TestFixtures {
  /** Opens a browser of somebody's own; nobody: not signed in. */
  open: (person: Person | null) => Promise<Visitor>
  /** Stores bytes as a document of somebody and gives its id. */
  store: (owner: Person, name: string, content: Uint8Array | string) => Promise<string>
}

/** Tests with several people at once: all their windows are watched. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  ben: [async ({ portal }, use) => use(await createPerson(portal, 'Ben')), { scope: 'worker' }],
  open: async ({ browser, portal }, use, info) => {
    const windows: { page: Page; unexpected: string[] }[] = []
    await use(async (person) => {
      const context = await browser.newContext({ baseURL: portal.url })
      const expected: RegExp[] = []
      const unexpected = listen(context, expected)
      if (person !== null) await signIn(portal, context, person)
      const page = await context.newPage()
      windows.push({ page, unexpected })
      return {
        page,
        expect: (message) => expected.push(message),
        async visit(path) {
          await page.goto(path)
          await page.getByRole('heading', { level: 1 }).waitFor()
          await expectAccessible(page)
        },
      }
    })
    if (info.status !== info.expectedStatus) {
      await info.attach('portal.log', { body: await portal.log() })
    }
    for (const { page, unexpected } of windows) {
      expect.soft(unexpected, 'what the browser complained about').toEqual([])
      await page.context().close()
    }
  },
  store: async ({ portal }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'carrel-e2e-files-'))
    await use(async (owner, name, content) => {
      const file = join(folder, 'content')
      await writeFile(file, content)
      return await importDocument(portal, file, owner, name)
    })
    await rm(folder, { recursive: true, force: true })
  },
})
