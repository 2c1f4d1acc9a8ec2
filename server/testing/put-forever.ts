import { setTimeout as sleep } from 'node:timers/promises'
import { createFsBlobs } from '#server/stores/fs-blobs'

/** A program that puts a body without an end into the blob folder that its argument names. */
const body = new ReadableStream<Uint8Array>({
  async pull(controller) {
    await sleep(5)
    controller.enqueue(new Uint8Array(1000))
  },
})
await createFsBlobs({ folder: process.argv[2] ?? '' }).put(body, { maxBytes: 1e9 })
