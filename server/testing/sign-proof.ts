import { type KeyObject, sign } from 'node:crypto'

/** X-WOPI-TimeStamp: .NET ticks, 100 ns since 0001-01-01 UTC. */
export function ticksOf(at: Date): string {
  return String(BigInt(at.getTime()) * 10_000n + 621_355_968_000_000_000n)
}

/** Signs a request as an editor does, over the address it believes in (reference §6.1); base64. */
export function signProof(key: KeyObject, token: string, url: string, at: Date): string {
  const time = Buffer.alloc(8)
  time.writeBigInt64BE(BigInt(ticksOf(at)))
  const fields = [Buffer.from(token), Buffer.from(url.toUpperCase()), time]
  const bytes = Buffer.concat(fields.flatMap((field) => [lengthOf(field), field]))
  return sign('RSA-SHA256', bytes, key).toString('base64')
}

function lengthOf(field: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeInt32BE(field.length)
  return length
}
