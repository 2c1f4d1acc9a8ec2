import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Why this machine cannot mount, in a few words; null when it can. */
export function cannotMount(): string | null {
  return process.getuid?.() === 0 ? null : 'needs root to mount a file system'
}

/** Mounts, works, and always takes the mount away again. */
export async function withMount<T>(
  args: string[],
  at: string,
  work: () => Promise<T>,
): Promise<T | 'not-allowed'> {
  try {
    await run('mount', [...args, at])
  } catch {
    return 'not-allowed'
  }
  try {
    return await work()
  } finally {
    await run('umount', ['-l', at])
  }
}

/** Changes how something is mounted. */
export async function remount(at: string, options: string): Promise<void> {
  await run('mount', ['-o', `remount,${options}`, at])
}
