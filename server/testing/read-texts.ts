import type { Portal } from '#server/documents/portal'
import { readNextText } from '#server/documents/texts/read-next-text'
import { readText } from '#server/documents/texts/reading/read-text'

/** Reads all that waits to be read, in this process; as the portal does some time after each save. */
export async function readTexts(
  portal: Pick<Portal, 'db' | 'blobs' | 'clock' | 'texts'>,
): Promise<void> {
  while (await readNextText(portal, { read: readText, close() {} })) {
    // The next one.
  }
}
