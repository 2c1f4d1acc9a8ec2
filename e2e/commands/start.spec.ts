import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '#e2e/support/free-port'

let dataDir = ''
test.beforeEach(async () => {
  dataDir = join(await mkdtemp(join(tmpdir(), 'carrel-start-')), 'data')
})
test.afterEach(() => rm(join(dataDir, '..'), { recursive: true, force: true }))

interface Start {
  npm: ChildProcess
  said(): string
  ended: Promise<number | null>
}

/** npm start, on a tree that is built already. */
function npmStart(settings: Record<string, string>): Start {
  const npm = spawn('npm', ['start', '--silent'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATA_DIR: dataDir,
      ...settings,
    },
    // As a terminal has it: npm, its shell and the server are one group.
    detached: true,
  })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return { npm, said: () => said, ended: new Promise((done) => npm.once('close', done)) }
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
  return answer?.status === 200
}

test('npm start is up in seconds, says where and how to begin, and Ctrl-C ends all of it', async () => {
  const port = await freePort()
  const { npm, said, ended } = npmStart({ PORT: String(port) })
  await expect.poll(said, { timeout: 30_000 }).toContain('Carrel is at')
  expect(said()).toContain(`http://localhost:${port}/set-up`)
  expect(said()).not.toContain('Building')
  expect(said()).not.toContain('Installing')
  expect(await answers(port)).toBe(true)
  expect(existsSync(join(dataDir, 'carrel.db'))).toBe(true)

  process.kill(-(npm.pid ?? 0), 'SIGINT')
  await ended
  await expect.poll(() => answers(port)).toBe(false)
  // Nobody of the group is left.
  expect(() => process.kill(-(npm.pid ?? 0), 0)).toThrow('ESRCH')
})

test('SIGTERM to npm alone ends the server, too', async () => {
  const port = await freePort()
  const { npm, said, ended } = npmStart({ PORT: String(port) })
  await expect.poll(said, { timeout: 30_000 }).toContain('Carrel is at')
  npm.kill('SIGTERM')
  await ended
  await expect.poll(() => answers(port)).toBe(false)
})

test('a port in use is told in one line', async () => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  const { said, ended } = npmStart({ PORT: String(port) })
  expect(await ended).toBe(1)
  expect(said().trim().split('\n')).toEqual([
    `carrel  Port ${port} on 127.0.0.1 is in use; stop what runs there or set PORT.`,
  ])
  other.close()
})

test('every bad setting is told in one line, and nothing is started', async () => {
  const { said, ended } = npmStart({ PORT: 'http', LOG_LEVEL: 'loud', PUBLIC_URL: 'example.org' })
  expect(await ended).toBe(1)
  expect(said().trim().split('\n')).toEqual([
    'carrel  PORT: must be a whole number from 1 to 65535',
    'carrel  PUBLIC_URL: must be an address that begins with http:// or https://',
    'carrel  LOG_LEVEL: must be one of fatal, error, warn, info, debug, silent',
    'carrel  Not started: fix the settings above.',
  ])
  expect(existsSync(dataDir)).toBe(false)
})
