import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { runCarrel } from '#e2e/support/carrel'
import { startPortal } from '#e2e/support/portal-server'
import { wopiClient } from '#e2e/support/wopi-client'

test('the command line works beside a running portal, as it is documented', async () => {
  const portal = await startPortal()
  const folder = await mkdtemp(join(tmpdir(), 'carrel-cli-'))
  const carrel = async (args: string[], input = '') => {
    const { code, stdout, stderr } = await runCarrel(portal, args, input)
    expect({ code, stderr }, args.join(' ')).toEqual({ code: 0, stderr: '' })
    return JSON.parse(stdout)
  }
  const file = join(folder, 'notes.txt')
  await writeFile(file, 'first words')

  const user = await carrel(
    [
      'user',
      'create',
      '--email',
      'Ana@Example.org',
      '--name',
      'Ana',
      '--admin',
      '--password-stdin',
    ],
    'correct horse battery\n',
  )
  expect(user).toEqual({ id: expect.any(String) })
  const document = await carrel(['document', 'import', file, '--owner', 'ana@example.org'])
  expect(document).toEqual({ id: expect.any(String), name: 'notes.txt', version: 1 })

  const token = await carrel([
    'token',
    'mint',
    '--document',
    document.id,
    '--user',
    'ana@example.org',
    '--ttl',
    '600',
  ])
  expect(token).toEqual({
    wopiSrc: `${portal.url}/wopi/files/${document.id}`,
    accessToken: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
    accessTokenTtl: expect.any(Number),
  })
  expect(Math.abs(token.accessTokenTtl - Date.now() - 600_000)).toBeLessThan(30_000)

  const wopi = wopiClient(token)
  await wopi.lock('A')
  await wopi.putFile('second words', { 'X-WOPI-Lock': 'A' })
  expect(await carrel(['document', 'show', document.id])).toMatchObject({
    id: document.id,
    name: 'notes.txt',
    size: 12,
    version: 2,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    lock: { id: 'A', holder: 'Ana', expiresAt: expect.stringMatching(/Z$/) },
  })
  expect(await carrel(['lock', 'list'])).toMatchObject([{ document: document.id, id: 'A' }])
  await carrel(['lock', 'break', document.id, '--reason', 'a test'])
  expect(await wopi.putFile('third words', { 'X-WOPI-Lock': 'A' })).toMatchObject({
    status: 409,
    lock: '',
  })
  expect(await carrel(['rejected', 'list'])).toMatchObject([
    { document: document.id, size: 11, reason: 'not-locked' },
  ])
  expect(await carrel(['document', 'versions', document.id])).toMatchObject([
    { number: 2, size: 12, source: 'save', editors: [expect.any(String)], pinned: false },
    { number: 1, size: 11, source: 'upload' },
  ])
  const copy = join(folder, 'copy.txt')
  await carrel(['document', 'export', document.id, '--version', '1', '--to', copy])
  expect(await readFile(copy, 'utf8')).toBe('first words')
  expect(await carrel(['editor', 'list'])).toMatchObject([{ kind: 'builtin' }])
  expect(await carrel(['verify'])).toMatchObject({ versions: 2, bad: [] })
  expect(await carrel(['sweep'])).toMatchObject({ removed: expect.anything() })

  await portal.remove()
  await rm(folder, { recursive: true, force: true })
})

test('an error is one line on stderr and exit code 1', async () => {
  const portal = await startPortal()
  for (const [args, words] of [
    [['document', 'show', 'nothing'], /no such document/i],
    [['document', 'import', '/nowhere', '--owner', 'ana@example.org'], /There is no file/],
    [['token', 'mint'], /document/],
    [['what', 'ever'], /what ever/],
  ] as const) {
    const { code, stdout, stderr } = await runCarrel(portal, [...args])
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trim()).toMatch(words)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  }
  await portal.remove()
})
