import type { Library } from '#server/wopi/library-port'
import type { Outcome } from '#server/wopi/outcome'
import type { Caller } from '#server/wopi/ports'
import { readText } from '#server/wopi/read-text'

const MAX_BYTES = 1024

/** PutUserInfo (reference §2.12): kept per person, given back in every CheckFileInfo of theirs. */
export async function putUserInfo(
  library: Library,
  caller: Caller,
  body: AsyncIterable<Uint8Array> | null,
): Promise<Outcome> {
  const info = await readText(body, MAX_BYTES)
  if (info === null) return { kind: 'bad-request', reason: `longer than ${MAX_BYTES} bytes` }
  if (/[^\x20-\x7e]/.test(info)) return { kind: 'bad-request', reason: 'not printable ASCII' }
  await library.saveUserInfo(caller, info)
  return { kind: 'done' }
}
