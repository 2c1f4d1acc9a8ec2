/** How far the file may be behind what was given, in bytes: more only costs memory. */
const mostBehind = 256 * 1024

/** A file that is written while the next bytes are on their way. */
export interface WriteBehind {
  /** Resolves when more may come. @throws what an earlier write met, a full disk for example */
  write(chunk: Uint8Array): Promise<void>
  /** Resolves when everything was given to the system, and nothing is being written any more. @throws the same */
  end(): Promise<void>
}

/** What of a file this page uses. */
export interface Writable {
  writev(chunks: readonly Uint8Array[]): Promise<{ bytesWritten: number }>
}

/** Writes to the end of a file, in as few calls as the system is slower than what comes in. */
export function writeBehind(file: Writable): WriteBehind {
  let waiting: Uint8Array[] = []
  let behind = 0
  let running: Promise<void> | null = null
  let fault: { error: unknown } | null = null

  async function run() {
    try {
      while (waiting.length > 0) {
        const chunks = waiting
        waiting = []
        await writeAll(file, chunks)
        behind -= lengthOf(chunks)
      }
    } catch (error) {
      fault = { error }
    } finally {
      running = null
    }
  }

  async function settle() {
    await running
    if (fault) throw fault.error
  }

  return {
    async write(chunk) {
      if (fault) throw fault.error
      waiting.push(chunk)
      behind += chunk.byteLength
      running ??= run()
      if (behind >= mostBehind) await settle()
    },
    end: settle,
  }
}

async function writeAll(file: Writable, chunks: Uint8Array[]): Promise<void> {
  let rest = chunks
  while (rest.length > 0) {
    const { bytesWritten } = await file.writev(rest)
    rest = leftOf(rest, bytesWritten)
  }
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { byteLength }) => sum + byteLength, 0)
}

/** What is left of chunks when so many bytes of them are written. */
function leftOf(chunks: Uint8Array[], written: number): Uint8Array[] {
  let skipped = written
  let at = 0
  for (const chunk of chunks) {
    if (skipped < chunk.byteLength) break
    skipped -= chunk.byteLength
    at += 1
  }
  const [first, ...others] = chunks.slice(at)
  return first ? [first.subarray(skipped), ...others] : []
}
