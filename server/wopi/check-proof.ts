import type { HostAddresses } from './addresses'
import type { WopiRequest } from './message'
import type { ProofCheck, WopiPorts } from './ports'
import { type Proof, verifyProof } from './proof'

/**
 * Whether a request comes from the editor that its token was made for (reference §6.2): asked exactly of
 * editors that publish keys. When no key fits, the editor's discovery is fetched again and the request looked
 * at once more; when an old key was used, it is fetched in the background.
 */
export async function checkProof(
  { keys, clock }: Pick<WopiPorts, 'keys' | 'clock'>,
  host: HostAddresses,
  request: WopiRequest,
  { editorId, token }: { editorId: string; token: string },
): Promise<ProofCheck> {
  const known = await keys.of(editorId)
  if (!known) return 'not-asked'

  const proof = proofOf(host, request, token)
  const verdict = verifyProof(known, proof, clock.now())
  if (verdict.kind === 'proved') {
    if (verdict.stale) keys.refetched(editorId).catch(() => {})
    return 'proved'
  }
  if (verdict.kind === 'expired') return 'expired'
  const fresh = await keys.refetched(editorId)
  return fresh === null ? 'not-asked' : verifyProof(fresh, proof, clock.now()).kind
}

/** The address as the editor wrote it: never the one that a proxy or this server saw. */
function proofOf(host: HostAddresses, request: WopiRequest, token: string): Proof {
  // Not through URL, which writes some characters in its own way.
  const address = request.url.replace(/^\w+:\/\/[^/]*/, '')
  const raw = /[?&]access_token=([^&]*)/.exec(address)?.[1]
  return {
    urls: [...new Set([host.wopiUrl, host.publicUrl])].map((origin) => origin + address),
    tokens: [...new Set([token, raw ?? token])],
    timestamp: request.headers.get('x-wopi-timestamp'),
    proof: request.headers.get('x-wopi-proof'),
    proofOld: request.headers.get('x-wopi-proofold'),
  }
}
