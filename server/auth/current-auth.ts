import 'server-only'
import { runtime } from '#server/runtime'
import type { Auth } from './auth'
import { sessionSecret } from './secret'

declare global {
  var carrelAuth: Promise<Auth> | undefined
}

/** Signing in as this process does it, built at the first call. */
export function currentAuth(): Promise<Auth> {
  globalThis.carrelAuth ??= build()
  return globalThis.carrelAuth
}

async function build(): Promise<Auth> {
  const { config, db, portal } = await runtime()
  return {
    db,
    clock: portal.clock,
    newId: portal.newId,
    audit: portal.audit,
    secret: await sessionSecret(config, db),
    sessionMs: config.sessionMs,
    publicUrl: config.publicUrl,
    oidc: config.oidc,
    resetToken: portal.links.resetToken,
    mails: config.mail !== undefined,
  }
}
