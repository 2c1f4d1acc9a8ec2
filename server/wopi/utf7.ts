/**
 * File names in headers are UTF-7 (RFC 2152; reference §2.0.2): ASCII as it is, `+-` for a plus, everything
 * else as base64 of UTF-16BE between `+` and `-`, where the `-` may be missing before a character that base64
 * does not know. A character above ASCII means that the client sent raw UTF-8, which HTTP shows as Latin-1.
 */
export function decodeUtf7(header: string): string {
  if (/[\x80-\xff]/.test(header)) return Buffer.from(header, 'latin1').toString('utf8')
  return header.replace(/\+([A-Za-z0-9+/]*)-?/g, (run, base64: string) => {
    if (base64 === '') return run === '+-' ? '+' : run
    const bytes = Buffer.from(base64, 'base64')
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le')
  })
}

/** The form that every client reads: printable ASCII without `~` and `\` stays as it is. */
export function encodeUtf7(name: string): string {
  return name.replace(/\+|[^\x20-\x7e]+|[~\\]+/g, (run) => {
    if (run === '+') return '+-'
    const base64 = Buffer.from(run, 'utf16le').swap16().toString('base64')
    return `+${base64.replace(/=+$/, '')}-`
  })
}
