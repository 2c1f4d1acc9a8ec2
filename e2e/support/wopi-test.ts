import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { createPerson, importDocument, mintToken, type Person, type Token } from './operator'
import { type PortalServer, startPortal } from './portal-server'

/** Which way requests reach the WOPI host, as the setting WOPI_DOOR says; said by a project. */
export interface WopiTestOptions {
  door: 'direct' | 'next'
}

interface WorkerFixtures extends WopiTestOptions {
  /** One portal for all tests of a worker; each test works on documents of its own. */
  portal: PortalServer
  ana: Person
}

interface TestFixtures {
  /** A new document with these bytes, a .txt unless told otherwise, and a token to edit it. */
  makeDocument: (
    content: Uint8Array | string,
    extension?: string,
  ) => Promise<Token & { id: string; name: string }>
}

/** Tests of what goes over the wire: no browser. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  door: ['direct', { scope: 'worker', option: true }],
  portal: [
    async ({ door }, use) => {
      const portal = await startPortal({ WOPI_DOOR: door })
      await use(portal)
      await portal.remove()
    },
    { scope: 'worker' },
  ],
  ana: [async ({ portal }, use) => use(await createPerson(portal, 'Ana')), { scope: 'worker' }],
  makeDocument: async ({ portal, ana }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'carrel-e2e-files-'))
    let made = 0
    await use(async (content, extension = 'txt') => {
      made += 1
      const file = join(folder, `document-${made}`)
      await writeFile(file, content)
      const name = `Document ${Date.now()}-${made}.${extension}`
      const id = await importDocument(portal, file, ana, name)
      return { id, name, ...(await mintToken(portal, id, ana)) }
    })
    await rm(folder, { recursive: true, force: true })
  },
})
