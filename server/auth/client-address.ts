/**
 * Where a request comes from, for throttling: what the nearest proxy wrote at the end of X-Forwarded-For, or
 * the peer's own address, which Next writes there when nobody did. What stands before it anybody may have
 * written.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
