import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { outliveClosedOutput } from './closed-output'

it('an error of an output is nobody’s uncaught error', () => {
  const closed = new Error('write EPIPE')
  const output = new PassThrough()
  expect(() => output.emit('error', closed)).toThrow(closed)
  outliveClosedOutput([output])
  expect(() => output.emit('error', closed)).not.toThrow()
})

/** A process that reports uncaught errors, as Next does, and says by its status how many there were. */
const program = (before: string) => `
  ${before}
  let errors = 0
  process.on('uncaughtException', (error) => {
    if (++errors > 50) process.exit(9)
    console.error(error)
  })
  process.stdin.once('data', () => {
    setInterval(() => console.error('a line'), 5).unref()
    setTimeout(() => process.exit(errors > 0 ? 8 : 0), 500)
  })
`

it.each([
  [outliveClosedOutput, 0],
  [() => undefined, 9],
])('a process whose reader has gone ends as it would', async (before, status) => {
  const child = spawn(process.execPath, ['-e', program(`(${before})()`)])
  child.stderr.destroy()
  await once(child.stderr, 'close')
  child.stdin.write('go')
  const [code] = await once(child, 'exit')
  expect(code).toBe(status)
})
