import { mintGrant } from '#server/documents/mint-grant'
import type { Portal } from '#server/documents/portal'
import { type HostAddresses, pointer } from '#server/wopi/addresses'
import { getRootContainer } from '#server/wopi/operations/ecosystem'
import { type Caller, type Grants, mobileEditorId, type WopiPorts } from '#server/wopi/ports'
import { readTarget } from '#server/wopi/target'

export interface BootstrapRequest {
  /** X-WOPI-EcosystemOperation of a POST; null of a GET. */
  operation: string | null
  /** X-WOPI-WopiSrc. */
  wopiSrc: string | null
}

/** The answer as JSON; null: there is no such file, or it is not the person's. */
export type Bootstrapper = (
  user: { id: string; name: string; email: string },
  request: BootstrapRequest,
) => Promise<Record<string, unknown> | null>

/**
 * The bootstrapper (reference §2.16): somebody who has shown who they are gets a way into the ecosystem, by a
 * token for all that they may reach, and with it what the request asks for besides. Operations that are not
 * known, or reserved, are answered with the way in alone.
 */
export function createBootstrapper(
  portal: Pick<Portal, 'db' | 'clock' | 'newId' | 'limits' | 'audit'>,
  ports: Pick<WopiPorts, 'grants' | 'library'>,
  host: HostAddresses,
): Bootstrapper {
  const { grants } = ports
  return async (user, { operation, wopiSrc }) => {
    const caller = await signIn(portal, grants, user.id)
    const bootstrap = {
      Bootstrap: {
        EcosystemUrl: pointer(grants, host, caller, { kind: 'ecosystem' }),
        UserId: user.id,
        SignInName: user.email,
        UserFriendlyName: user.name,
      },
    }
    switch (operation) {
      case 'GET_NEW_ACCESS_TOKEN': {
        const info = await newToken(grants, caller, wopiSrc)
        return info && { ...bootstrap, AccessTokenInfo: info }
      }
      case 'GET_ROOT_CONTAINER': {
        const root = await getRootContainer(ports, host, caller)
        return root.kind === 'json' ? { ...bootstrap, RootContainerInfo: root.body } : null
      }
      default:
        return bootstrap
    }
  }
}

async function signIn(
  portal: Pick<Portal, 'db' | 'clock' | 'newId' | 'limits' | 'audit'>,
  grants: Grants,
  userId: string,
): Promise<Caller> {
  const { grantId } = await mintGrant(portal, {
    ...{ userId, documentId: null, editorId: mobileEditorId },
    ...{ rights: 'edit', basis: 'policy' },
  })
  await portal.audit({ actorId: userId, action: 'grant.bootstrap', subject: grantId })
  const found = await grants.find(grants.trade({ grantId }, { kind: 'ecosystem' }))
  if (found.kind !== 'ecosystem') throw new Error(`a new grant is not good: ${found.kind}`)
  return found.caller
}

/** A token for a file or a folder that the app knew before. */
async function newToken(grants: Grants, caller: Caller, wopiSrc: string | null) {
  const target = wopiSrc && URL.canParse(wopiSrc) ? readTarget(new URL(wopiSrc).pathname) : null
  if (!target || target.on === 'ecosystem' || target.part !== 'itself') return null
  const token = grants.trade(caller, { kind: target.on, id: target.id })
  const found = await grants.find(token)
  if (found.kind !== target.on) return null
  return { AccessToken: token, AccessTokenExpiry: caller.expiresAt.getTime() }
}
