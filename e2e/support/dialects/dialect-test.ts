import { addEditor, createPerson, mintToken, type Person, type Token } from '#e2e/support/operator'
import type { PortalServer } from '#e2e/support/portal-server'
import { test as base } from '#e2e/support/wopi-test'
import { type DiscoveryServer, type OfficeKind, startDiscovery } from './discovery-server'
import { createSigner, type ProofSigner } from './proof-signer'

/** An office server that is registered with the portal. */
export interface Office {
  /** The editor's id in the registry. */
  id: string
  kind: OfficeKind
  discovery: DiscoveryServer
  signer: ProofSigner | null
}

interface WorkerFixtures {
  ben: Person
  /** One of each kind. ONLYOFFICE publishes no keys, as its image comes; the other two do. */
  offices: Record<OfficeKind, Office>
}

interface TestFixtures {
  /** A token with which an office server opens a document for somebody. */
  tokenFor: (
    document: { id: string },
    person: Person,
    office: Office,
    rights?: 'edit' | 'view',
  ) => Promise<Token>
}

/** Tests in which whole office servers talk to the portal. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  ben: [async ({ portal }, use) => use(await createPerson(portal, 'Ben')), { scope: 'worker' }],
  offices: [
    async ({ portal }, use) => {
      const offices = {
        onlyoffice: await registerOffice(portal, 'onlyoffice', null),
        collabora: await registerOffice(
          portal,
          'collabora',
          createSigner({ repeatsCurrent: true }),
        ),
        microsoft: await registerOffice(portal, 'microsoft', createSigner()),
      }
      await use(offices)
      for (const { discovery } of Object.values(offices)) discovery.close()
    },
    { scope: 'worker' },
  ],
  tokenFor: async ({ portal }, use) =>
    use(({ id }, person, office, rights = 'edit') =>
      mintToken(portal, id, person, { editor: office.id, rights }),
    ),
})

/** Starts an office server's discovery and registers it, as an operator does. */
export async function registerOffice(
  portal: Pick<PortalServer, 'env'>,
  kind: OfficeKind,
  signer: ProofSigner | null,
): Promise<Office> {
  const discovery = await startDiscovery(kind, signer)
  const id = await addEditor(portal, { name: kind, kind, discovery: discovery.url })
  return { id, kind, discovery, signer }
}
