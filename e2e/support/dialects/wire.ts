import { randomUUID } from 'node:crypto'
import type { Token } from '#e2e/support/operator'
import { readAnswer, type WopiAnswer } from '#e2e/support/wopi-client'
import type { ProofSigner } from './proof-signer'

/** What one kind of editor puts on each of its requests (reference §5). */
export interface Manner {
  /** The token's end in the query too, and the token as bearer. */
  bearer: boolean
  /** Correlation and session ids, client version. */
  correlation: boolean
  signer: ProofSigner | null
}

export interface Call {
  contents?: boolean
  /** X-WOPI-Override; without one the request is a GET. */
  override?: string
  headers?: Record<string, string>
  body?: string
}

/** An editor's way to its host. */
export interface Wire {
  /** What was sent and how it was answered, in order: `LOCK 200`. */
  calls: string[]
  send(token: Token, call: Call): Promise<WopiAnswer>
}

/** Opens one. */
export function createWire({ bearer, correlation, signer }: Manner): Wire {
  const calls: string[] = []
  const session = randomUUID()
  return {
    calls,
    async send({ wopiSrc, accessToken, accessTokenTtl }, { contents, override, headers, body }) {
      const query = [`access_token=${encodeURIComponent(accessToken)}`]
      if (bearer) query.push(`access_token_ttl=${accessTokenTtl}`)
      const url = `${wopiSrc}${contents ? '/contents' : ''}?${query.join('&')}`
      const response = await fetch(url, {
        method: override === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: {
          ...(override === undefined ? {} : { 'X-WOPI-Override': override }),
          ...(bearer ? { Authorization: `Bearer ${accessToken}` } : {}),
          ...(correlation
            ? { 'X-WOPI-CorrelationId': randomUUID(), 'X-WOPI-SessionId': session }
            : {}),
          ...signer?.headers(accessToken, url),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      })
      const name = override ?? (contents ? 'GetFile' : 'CheckFileInfo')
      calls.push(`${name} ${response.status}`)
      return await readAnswer(response)
    },
  }
}

/** The token inside an address that the host gave; null when there is none. */
export function tokenOf(address: string, { accessTokenTtl }: Token): Token | null {
  const [wopiSrc = '', query] = address.split('?')
  const accessToken = new URLSearchParams(query).get('access_token')
  return accessToken ? { wopiSrc, accessToken, accessTokenTtl } : null
}
