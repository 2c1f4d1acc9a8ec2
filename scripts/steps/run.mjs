import { spawn } from 'node:child_process'

/** Process groups that this process started and that still run. */
const groups = new Set()
let ending = false

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/**
 * Hands a signal down to every command that still runs, so that nothing outlives Ctrl-C, and ends. Commands
 * run in process groups of their own, which also reaches what they started themselves.
 *
 * @returns a function that leaves the signals to somebody else from then on
 */
export function endOnSignals() {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
  const handlers = Object.entries(codes).map(([signal, code]) => {
    // The same signal may come twice: from the terminal, and handed on by npm.
    const end = () => {
      if (ending) return
      ending = true
      if (groups.size === 0) process.exit(code)
      for (const pid of groups) killGroup(pid, 'SIGTERM')
      setTimeout(() => {
        for (const pid of groups) killGroup(pid, 'SIGKILL')
        process.exit(code)
      }, 3000)
      const watch = setInterval(() => {
        if (groups.size > 0) return
        clearInterval(watch)
        process.exit(code)
      }, 50)
    }
    process.on(signal, end)
    return () => process.off(signal, end)
  })
  return () => {
    for (const leave of handlers) leave()
  }
}

/** Ends this process when the one that started it (npm) is gone, however that ended. */
export function endWithParent() {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 250).unref()
}

/**
 * Runs a command to its end.
 *
 * @param {string[]} command
 * @param {{ env?: object, cwd?: string, show?: boolean, input?: string }} options `show`: straight to the terminal
 * @returns {Promise<{ code: number, output: string, stdout: string }>} output: both streams, as they came
 */
export function run([file, ...args], { env = {}, cwd, show = false, input } = {}) {
  return new Promise((resolve, reject) => {
    const out = show ? 'inherit' : 'pipe'
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [input === undefined ? 'ignore' : 'pipe', out, out],
      detached: true,
    })
    let output = ''
    let stdout = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      output += text
      stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.once('error', reject)
    child.once('spawn', () => groups.add(child.pid))
    child.once('close', (code, signal) => {
      groups.delete(child.pid)
      killGroup(child.pid, 'SIGTERM')
      // Nobody is told of a command that was ended with everything else.
      if (!ending)
        resolve({
          code: code ?? 1,
          output: signal ? `${output}\nended by ${signal}` : output,
          stdout,
        })
    })
    if (input !== undefined) child.stdin?.end(input)
  })
}
