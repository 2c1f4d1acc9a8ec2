import type { Config } from '#server/config'
import type { Db } from '#server/db/client'

/** What signing in works with: the first parameter of every function in this folder. */
export interface Auth {
  db: Db
  clock: { now(): Date }
  newId(): string
  /** Writes one line of the audit table; resolves when it is stored. */
  audit(entry: {
    actorId: string | null
    action: string
    subject?: string | undefined
    detail?: Record<string, string | number | boolean | null> | undefined
  }): Promise<void>
  /** Encrypts the cookies. */
  secret: string
  /** How long a session lives without being used. */
  sessionMs: number
  /** Origin, without a trailing slash. */
  publicUrl: string
  oidc: Config['oidc']
  /** What stands in the link by which somebody sets a new password, by the id of its row. */
  resetToken(resetId: string): string
  /** Whether letters are mailed. */
  mails: boolean
}
