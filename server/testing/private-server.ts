import { type ChildProcess, execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Who a server of the tests runs as when the tests run as root: the first of these users that there is.
 * Undefined when they do not: it runs as they do.
 */
export async function unprivilegedUser(
  ...names: string[]
): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const id = async (flag: string, name: string) => Number((await run('id', [flag, name])).stdout)
  for (const name of names) {
    const uid = await id('-u', name).catch(() => null)
    if (uid !== null) return { uid, gid: await id('-g', name) }
  }
  throw new Error(`There is none of the users ${names.join(', ')} to run a server as.`)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** Ends a server and waits until it has. */
export function ended(
  server: ChildProcess,
  end: () => unknown = () => server.kill('SIGINT'),
): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.once('exit', () => resolve())
    end()
  })
}
