import type { Download } from '#server/documents/open-download'
import type { Portal } from '#server/documents/portal'
import type { IncomingBody } from '#server/documents/store-body'

/** A body of this text that announces its length. */
export function bodyOf(text: string): IncomingBody {
  const bytes = new TextEncoder().encode(text)
  return { stream: new Blob([bytes]).stream(), announcedBytes: bytes.byteLength }
}

/** A body that breaks off after some bytes. */
export function brokenBody(): IncomingBody {
  let sent = false
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent) controller.error(new Error('connection reset'))
      else controller.enqueue(new TextEncoder().encode('some of '))
      sent = true
    },
  })
  return { stream, announcedBytes: 100 }
}

/** The text of a download. */
export async function readDownload(download: Promise<Download>): Promise<string> {
  return new Response(await (await download).open()).text()
}

/** The keys of all stored blobs. */
export async function storedBlobs(portal: Pick<Portal, 'blobs'>): Promise<string[]> {
  const keys: string[] = []
  for await (const blob of portal.blobs.list()) keys.push(blob.key)
  return keys.sort()
}
