/**
 * A short body as text; null when it is longer than `maxBytes`. For the operations whose bodies are words and
 * not documents.
 */
export async function readText(
  body: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Reads a body that nobody wants, so that its sender is not cut off while it still sends. */
export async function drain(body: AsyncIterable<Uint8Array> | null): Promise<void> {
  for await (const _chunk of body ?? []) {
    // Nothing is kept.
  }
}
