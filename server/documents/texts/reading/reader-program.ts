import { Worker } from 'node:worker_threads'
import { readText } from './read-text'
import type { TextKind } from './text-kinds'

// The process in which files are read (../text-reader.ts): one after the other, each a message, each answered.

const mostMemory = 1024 ** 3

// --max-old-space-size counts objects only, not the bytes that a decompressor asks for; so a thread that nothing
// holds up looks at what the process has.
new Worker(
  `setInterval(() => { if (process.memoryUsage.rss() > ${mostMemory}) process.kill(process.pid, 'SIGKILL') }, 50)`,
  { eval: true },
).unref()

process.on('message', async ({ kind, bytes }: { kind: TextKind; bytes: Uint8Array }) => {
  try {
    process.send?.(await readText(kind, bytes))
  } catch (error) {
    // A bug: said on stderr, and the file counts as one that ends the reader.
    console.error(error)
    process.exit(1)
  }
})
process.on('disconnect', () => process.exit(0))
