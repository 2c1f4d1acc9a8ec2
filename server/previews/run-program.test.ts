import { tmpdir } from 'node:os'
import { expect, test, vi } from 'vitest'
import { runProgram } from './run-program'

const limits = { timeMs: 20_000, memoryBytes: 300 * 1024 ** 2, fileBytes: 1024 ** 2 }
const folder = tmpdir()

const node = (code: string, less: Partial<typeof limits> = {}) =>
  runProgram([process.execPath, '-e', code], { folder, limits: { ...limits, ...less } })

test('a program says what it has to say', async () => {
  expect(await node('process.stdout.write("done")')).toEqual({ kind: 'said', output: 'done' })
})

test('one that does not end is ended, with all that it started', async () => {
  const mark = `carrel-test-${process.pid}`
  const code = `require('child_process').spawn('sh', ['-c', 'exec sleep 600 ${mark.length}.${process.pid}']); setInterval(() => {}, 1000)`
  expect(await node(code, { timeMs: 1500 })).toEqual({ kind: 'too-long' })
  await vi.waitFor(async () =>
    expect(await commands()).not.toContain(`${mark.length}.${process.pid}`),
  )
})

test.runIf(process.platform === 'linux')('one that takes too much memory is ended', async () => {
  const code = 'const kept = []; setInterval(() => kept.push(Buffer.alloc(20 * 1024 ** 2, 1)), 20)'
  expect(await node(code)).toEqual({ kind: 'too-large' })
})

test('one that breaks off, or cannot be started, is told from one that said something', async () => {
  expect(await node('process.exit(3)')).toMatchObject({ kind: 'broken-off' })
  expect(await runProgram(['/nowhere/program'], { folder, limits })).toMatchObject({
    kind: 'broken-off',
  })
})

test('one that writes a larger file than it may breaks off', async () => {
  const file = `${folder}/carrel-run-program-${process.pid}`
  const code = `require('fs').writeFileSync(${JSON.stringify(file)}, Buffer.alloc(4 * 1024 ** 2))`
  expect(
    await node(
      `try { ${code} } finally { require('fs').rmSync(${JSON.stringify(file)}, { force: true }) }`,
    ),
  ).toMatchObject({ kind: 'broken-off' })
})

test('the environment of the portal, with its secrets, is not the program’s', async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of the portal')
  const ending = await node('process.stdout.write(JSON.stringify(process.env))')
  vi.unstubAllEnvs()
  expect(ending.kind === 'said' && Object.keys(JSON.parse(ending.output))).toEqual(
    expect.arrayContaining(['HOME', 'PATH', 'TMPDIR']),
  )
  expect(JSON.stringify(ending)).not.toContain('a secret of the portal')
})

async function commands(): Promise<string> {
  const ending = await runProgram(['/bin/sh', '-c', 'ps ax -o args'], { folder, limits })
  return ending.kind === 'said' ? ending.output : ''
}
