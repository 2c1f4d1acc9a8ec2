import { type BrowserContext, test as base, expect } from '@playwright/test'
import { z } from 'zod'
import { listen } from './guard'
import { createPerson, type Person } from './operator'
import { type PortalServer, startPortal } from './portal-server'

interface WorkerFixtures {
  /** Set by a spec that changes what all people of a portal share: it gets a portal of its own. */
  alone: string
  /** One portal for all tests of a worker. */
  portal: PortalServer
  /** Its admin. */
  ana: Person
}

interface TestFixtures {
  /** Messages on a page's console that this test expects; all others fail it. */
  expectedMessages: RegExp[]
  /** Signs a browser in, without the pages for it. */
  signIn: (context: BrowserContext, person: Person) => Promise<void>
}

/** Tests of pages: anything on a page's console, and any exception, fails them. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  alone: ['', { option: true, scope: 'worker' }],
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
    async ({}, use) => {
      const portal = await startPortal()
      await use(portal)
      await portal.remove()
    },
    { scope: 'worker' },
  ],
  ana: [
    async ({ portal }, use) => use(await createPerson(portal, 'Ana', 'admin')),
    // Without an admin all pages lead to the set-up.
    { scope: 'worker', auto: true },
  ],
  baseURL: ({ portal }, use) => use(portal.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern.
  expectedMessages: ({}, use) => use([]),
  context: async ({ context, expectedMessages }, use) => {
    const unexpected = listen(context, expectedMessages)
    await use(context)
    expect(unexpected, 'what the browser complained about').toEqual([])
  },
  signIn: ({ portal }, use) => use((context, person) => signIn(portal, context, person)),
})

/** As scripts do it: over next-auth's own address. */
export async function signIn(portal: PortalServer, context: BrowserContext, person: Person) {
  const csrf = await context.request.get(`${portal.url}/api/auth/csrf`, {
    // A connection that was idle may be closed by the portal at this very moment.
    maxRetries: 2,
  })
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
  const { email, password } = person
  await context.request.post(`${portal.url}/api/auth/callback/credentials`, {
    form: { csrfToken, email, password },
    maxRedirects: 0,
  })
  const session = await context.request.get(`${portal.url}/api/auth/session`)
  expect(await session.json()).toMatchObject({ user: { email } })
}
