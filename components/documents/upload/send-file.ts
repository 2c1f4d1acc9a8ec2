import { sendAtOnce } from './send-at-once'
import type { Send } from './upload-queue'

/** From this size on a lost connection costs too much to begin again. */
const largeFrom = 16 * 1024 ** 2

/** Sends a file, a large one so that it can go on after a lost connection. */
export const sendFile: Send = async (upload, signal, progress) => {
  if (upload.file.size < largeFrom) return await sendAtOnce(upload, signal, progress)
  const { sendLargeFile } = await import('./send-large-file')
  return await sendLargeFile(upload, signal, progress)
}
