import { spawn } from 'node:child_process'
import { groupMemory } from './group-memory'

/** How a program ended. */
export type Ending =
  | { kind: 'said'; output: string }
  | { kind: 'too-long' }
  | { kind: 'too-large' }
  | { kind: 'broken-off'; detail: string }

export interface RunLimits {
  timeMs: number
  /** Resident, of the program and all that it starts. */
  memoryBytes: number
  /** Of any one file that is written. */
  fileBytes: number
}

const mostOutput = 64 * 1024
const lookEveryMs = 100

/**
 * Runs a program in a process group of its own, and ends the whole group when it takes more than it may, and in any
 * case when the program has ended. It sees nothing of the portal's environment, and its input ends when the
 * portal does, by which it knows.
 */
export function runProgram(
  [program = '', ...args]: readonly string[],
  { folder, limits }: { folder: string; limits: RunLimits },
): Promise<Ending> {
  const seconds = Math.ceil(limits.timeMs / 1000)
  const blocks = Math.ceil(limits.fileBytes / 512)
  // Limits of the system's own, should this process be too busy to look: CPU seconds, sizes of files, no core dumps.
  const script = `ulimit -t ${seconds}; ulimit -f ${blocks}; ulimit -c 0; exec "$0" "$@"`
  const child = spawn('/bin/sh', ['-c', script, program, ...args], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...{ PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: folder, LC_ALL: 'C.UTF-8' },
      NODE_ENV: 'production',
    },
  })
  return new Promise((resolve) => {
    let output = ''
    let complaint = ''
    let looking = false
    const end = (ending: Ending) => {
      clearTimeout(timer)
      clearInterval(watch)
      killGroup(child.pid)
      resolve(ending)
    }
    const timer = setTimeout(() => end({ kind: 'too-long' }), limits.timeMs)
    const watch = setInterval(async () => {
      if (looking || child.pid === undefined) return
      looking = true
      if ((await groupMemory(child.pid)) > limits.memoryBytes) end({ kind: 'too-large' })
      looking = false
    }, lookEveryMs)
    child.stdin.on('error', () => undefined)
    child.stdout.on('data', (chunk: Buffer) => {
      output = (output + chunk).slice(0, mostOutput)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk).slice(-2000)
    })
    child.once('error', (error) => end({ kind: 'broken-off', detail: String(error) }))
    child.once('close', (code, signal) => {
      if (code === 0) end({ kind: 'said', output })
      else end({ kind: 'broken-off', detail: `${signal ?? code}: ${complaint}` })
    })
  })
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing of it is left.
  }
}
