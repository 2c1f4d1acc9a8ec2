import { createHash, randomInt } from 'node:crypto'
import type { DbTransaction } from '#server/db/client'

export const recoveryCodeCount = 10

/** No letters and digits that look like each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * Gives a person new recovery codes instead of all that they had. Only hashes are kept.
 *
 * @returns sixteen letters and digits each, in groups of four; about 79 bits
 */
export async function giveRecoveryCodes(
  tx: Pick<DbTransaction, 'recoveryCode'>,
  userId: string,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOf(code) })),
  })
  return codes
}

/** Uses one up; of two who come with it at the same time one gets in. */
export async function takeRecoveryCode(
  db: Pick<DbTransaction, 'recoveryCode'>,
  userId: string,
  code: string,
): Promise<boolean> {
  const { count } = await db.recoveryCode.deleteMany({ where: { userId, codeHash: hashOf(code) } })
  return count === 1
}

function newCode(): string {
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return letters.replace(/.{4}(?=.)/g, '$&-')
}

/** Case, spaces and dashes do not matter. */
function hashOf(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(plain).digest('base64url')
}
