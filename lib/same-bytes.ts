/** Whether two files are the same; one that there is not is like no other. */
export function sameBytes(bytes: Uint8Array, other: Uint8Array | null): boolean {
  if (bytes === other) return true
  return bytes.length === other?.length && bytes.every((byte, at) => byte === other[at])
}
