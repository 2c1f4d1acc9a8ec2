import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { FoundText } from './reading/read-text'
import type { TextKind } from './reading/text-kinds'

/** Reads the text of files where nothing that is in them can do harm. */
export interface TextReader {
  /**
   * `failed`: the reader died over it, for want of memory for example, or took too long. Rejects when no reader
   * can be had.
   */
  read(
    kind: TextKind,
    bytes: Uint8Array,
  ): Promise<FoundText | { outcome: 'failed'; reason: string }>
  close(): void
}

const answer = z.object({
  outcome: z.enum(['read', 'cut', 'protected', 'damaged', 'too-large']),
  text: z.string(),
  words: z.array(z.string()),
})

const patienceMs = 45_000
/** A reader without work ends; the next one starts in a second. */
const idleMs = 30_000
const heapMb = 512

/** @param limits for tests */
export function createTextReader(limits = { patienceMs, idleMs, heapMb }): TextReader {
  let child: ChildProcess | null = null
  let closed = false
  let idle: NodeJS.Timeout | undefined
  let turn: Promise<unknown> = Promise.resolve()

  const end = () => {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = null
  }

  async function read(kind: TextKind, bytes: Uint8Array) {
    clearTimeout(idle)
    if (closed) throw new Error('The reader of texts was closed.')
    // One without work may have ended in any way.
    if (!child?.connected) child = start(limits.heapMb)
    const outcome = await ask(child, { kind, bytes }, limits.patienceMs)
    if (closed) throw new Error('The reader of texts was closed.')
    if (outcome.outcome === 'failed') end()
    else idle = setTimeout(end, limits.idleMs).unref()
    return outcome
  }

  return {
    read(kind, bytes) {
      const reading = turn.then(() => read(kind, bytes))
      turn = reading.catch(end)
      return reading
    },
    close() {
      closed = true
      end()
    },
  }
}

function start(heapMb: number): ChildProcess {
  const [program, ...args] = programOf()
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${heapMb}`, ...args],
    serialization: 'advanced',
    // What it logs is about one file, and told as its outcome.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // None of the portal's secrets.
    env: { NODE_ENV: 'production' },
  })
  // Told to whoever asks; this one is for when nobody does.
  child.on('error', () => {})
  child.unref()
  child.channel?.unref()
  try {
    if (child.pid !== undefined) setPriority(child.pid, 10)
  } catch {
    // Only a courtesy to those who wait for the portal.
  }
  return child
}

/** The built portal has one file of it in its folder; elsewhere it runs from the sources. */
function programOf(): [string, ...string[]] {
  const root = process.cwd()
  const built = join(/* turbopackIgnore: true */ root, 'text-reader.mjs')
  if (existsSync(built)) return [built]
  const source = 'server/documents/texts/reading/reader-program.ts'
  return [join(/* turbopackIgnore: true */ root, source), '--import', 'tsx']
}

function ask(
  child: ChildProcess,
  question: { kind: TextKind; bytes: Uint8Array },
  patienceMs: number,
): ReturnType<TextReader['read']> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit).off('error', onError)
      child.channel?.unref()
    }
    const failed = (reason: string) => {
      done()
      resolve({ outcome: 'failed', reason })
    }
    const onMessage = (message: unknown) => {
      done()
      resolve(answer.parse(message))
    }
    const onExit = (code: number | null, signal: string | null) =>
      failed(`the reader ended with ${signal ?? code}`)
    const onError = (error: Error) => {
      done()
      reject(error)
    }
    const timer = setTimeout(() => failed(`it took longer than ${patienceMs} ms`), patienceMs)
    child.on('message', onMessage).on('exit', onExit).on('error', onError)
    child.channel?.ref()
    // A reader that ends while it is told is heard to end.
    child.send(question, () => {})
  })
}
