import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

test('a signal that comes twice ends even a command that ignores it, with all that it started', async () => {
  const steps = resolve('scripts/steps/run.mjs')
  const stubborn = 'trap "" TERM; sleep 600 & echo $$ >&2; wait'
  const script = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { endOnSignals, run } from ${JSON.stringify(steps)}
      endOnSignals()
      await run(['sh', '-c', ${JSON.stringify(stubborn)}], { show: true })
      console.log('went on')`,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let said = ''
  script.stdout.on('data', (text) => {
    said += text
  })
  const [pid] = await once(script.stderr, 'data')
  const group = Number(pid)
  expect(isThere(group)).toBe(true)
  script.kill('SIGTERM')
  script.kill('SIGINT')
  script.kill('SIGTERM')
  const [code] = await once(script, 'exit')
  expect(code).toBeGreaterThanOrEqual(130)
  expect(said).toBe('')
  await expect.poll(() => isThere(group)).toBe(false)
})

/** Whether anybody of a process group still runs; the dead that wait to be collected do not count. */
function isThere(group: number): boolean {
  const { stdout } = spawnSync('ps', ['-eo', 'pgid=,stat='], { encoding: 'utf8' })
  return stdout.split('\n').some((line) => new RegExp(`^ *${group} [^Z]`).test(line))
}
