import { readdir, readFile } from 'node:fs/promises'

const pageBytes = 4096

/**
 * The resident memory of a process group in bytes; 0 where the system does not tell (anything but Linux), and
 * the heap's limit and that of time have to do.
 */
export async function groupMemory(group: number): Promise<number> {
  const names = await readdir('/proc').catch(() => [])
  const each = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((pid) => memoryWithin(pid, group)),
  )
  return each.reduce((sum, bytes) => sum + bytes, 0)
}

async function memoryWithin(pid: string, group: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // After the name, which stands in brackets and may hold anything: state, parent, group, …, resident pages.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[2]) === group ? Number(fields[21]) * pageBytes : 0
}
