import type { Blobs } from '#server/wopi/ports'

const word = new TextEncoder().encode('carrel')

/**
 * Stores a few bytes, reads them back and removes them again.
 *
 * @throws whatever the store throws, or when it gives back something else
 */
export async function tryBlobs(blobs: Pick<Blobs, 'put' | 'open' | 'remove'>): Promise<void> {
  const put = await blobs.put(new Blob([word]).stream(), {
    maxBytes: word.length,
    expectedBytes: word.length,
  })
  if (put.kind !== 'stored') throw new Error(`The store took nothing: ${put.kind}.`)
  try {
    const read = await new Response(await blobs.open(put.blob.key)).bytes()
    if (!Buffer.from(word).equals(read)) throw new Error('The store gave back other bytes.')
  } finally {
    await blobs.remove(put.blob.key)
  }
}
