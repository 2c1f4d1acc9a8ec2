/** The nonce that proxy.ts gave this request, for style and script elements. */
export function requestNonce(headers: Pick<Headers, 'get'>): string | undefined {
  return /'nonce-([A-Za-z0-9+/=_-]+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
}
