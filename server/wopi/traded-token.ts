import { createHmac, timingSafeEqual } from 'node:crypto'
import type { TradeFor } from './ports'

/** What a traded token says: whose grant it hangs on, and what it is for. */
export interface TradedToken {
  /** Of a trial: the editor's id. */
  grantId: string
  /** `trial`: grants nothing; by its coming back one sees that an editor reaches this host. */
  target: TradeFor | { kind: 'trial'; id: string }
}

const LETTERS = { file: 'f', 'file-url': 'u', container: 'c', ecosystem: 'e', trial: 't' } as const
const FORM = /^t\.([A-Za-z0-9_-]{1,64})\.([fucet])\.([A-Za-z0-9_-]{0,64})\.([A-Za-z0-9_-]{43})$/

/**
 * Tokens that answers carry for other files and folders (reference §5, token trading). They have no row of
 * their own: each names the grant it was traded for and is sealed with the host's secret, so it ends when that
 * grant ends, and a list of a thousand children writes nothing.
 */
export function createTradedTokens(secret: string) {
  const seal = (text: string) =>
    createHmac('sha256', secret).update(`traded access token ${text}`).digest('base64url')
  return {
    make({ grantId, target }: TradedToken): string {
      const text = `t.${grantId}.${LETTERS[target.kind]}.${'id' in target ? target.id : ''}`
      return `${text}.${seal(text)}`
    },
    /** Null when it is none, or not ours. */
    read(token: string): TradedToken | null {
      const [, grantId, letter, id, mac] = FORM.exec(token) ?? []
      if (!grantId || id === undefined || !mac) return null
      const expected = seal(token.slice(0, -mac.length - 1))
      if (!timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return null
      switch (letter) {
        case 'f':
          return { grantId, target: { kind: 'file', id } }
        case 'u':
          return { grantId, target: { kind: 'file-url', id } }
        case 'c':
          return { grantId, target: { kind: 'container', id } }
        case 't':
          return { grantId, target: { kind: 'trial', id } }
        default:
          return { grantId, target: { kind: 'ecosystem' } }
      }
    },
  }
}
