/** The package comes without types; these are of the little that the tests use. */
declare module 'oidc-provider' {
  import type { Server } from 'node:http'

  interface Configuration {
    clients: { client_id: string; client_secret: string; redirect_uris: string[] }[]
    claims: Record<string, string[]>
    features: { introspection: { enabled: boolean } }
    pkce: { required: () => boolean }
    ttl: Record<string, number>
    findAccount: (
      context: unknown,
      sub: string,
    ) => {
      accountId: string
      claims: () => Promise<{ sub: string } & Record<string, string | boolean>>
    }
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    listen(port: number, host: string, listening: () => void): Server
  }
}
