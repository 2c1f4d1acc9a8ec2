import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openDb } from '#server/db/client'
import { newId } from '#server/new-id'
import { createFsBlobs } from '#server/stores/fs-blobs'
import { createPrismaFiles } from '#server/stores/prisma-files'
import { createPrismaRejectedSaves } from '#server/stores/prisma-rejected-saves'
import { commandLine, created } from './testing'

// A test starts up to ten processes.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const isoTime = z.iso.datetime()
const imported = z.strictObject({ id: z.string(), name: z.string(), version: z.number() })
const password = 'correct horse battery'

let folder: string
let db: ReturnType<typeof openDb>
let documentId: string
let anaId: string
const content = randomBytes(700_000)
const sha256 = createHash('sha256').update(content).digest('hex')
const clock = { now: () => new Date() }

const carrel = () => commandLine(join(folder, 'data'), { WOPI_URL: 'http://wopi.example.org/' })
const files = () => createPrismaFiles({ db, clock })
const blobs = () => createFsBlobs({ folder: join(folder, 'data', 'blobs') })
const holder = () => ({ userId: anaId, grantId: null, editorId: 'builtin' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'carrel-cli-'))
  await writeFile(join(folder, 'Plan.docx'), content)
  // Migrates the database that the commands of all tests share.
  anaId = (
    await carrel().json(
      created,
      [
        'user',
        'create',
        '--email',
        'Ana@example.org',
        '--name',
        'Ana',
        '--admin',
        '--password-stdin',
      ],
      `${password}\n`,
    )
  ).id
  const { id } = await carrel().json(imported, [
    'document',
    'import',
    join(folder, 'Plan.docx'),
    '--owner',
    'ana@example.org',
  ])
  documentId = id
  // A portal that runs beside: the same database, open all the time.
  db = openDb({ kind: 'sqlite', file: join(folder, 'data', 'carrel.db') })
})

afterAll(async () => {
  await db?.$disconnect()
  await rm(folder, { recursive: true, force: true })
})

describe('help', () => {
  it('tells of every command of one noun and of all', async () => {
    const { code, stdout } = await carrel().run(['--help'])
    expect(code).toBe(0)
    for (const command of ['user create', 'document import', 'lock break', 'verify', 'sweep']) {
      expect(stdout).toContain(`\n  ${command}`)
    }
    const one = await carrel().run(['token', 'mint', '--help'])
    expect(one.stdout).toContain('--ttl SECONDS')
    expect(one.stdout).not.toContain('user create')
  })

  it.each([
    [[], 'No command given. Try --help.'],
    [['frobnicate'], 'There is no command "frobnicate". Try --help.'],
    [['lock', 'pick'], 'There is no command "lock pick". Try lock list, lock break.'],
    [['verify', '--deep'], "Unknown option '--deep'."],
    [['lock', 'list', 'extra'], '"extra" is one word too many.'],
  ])('answers %j with: %s', async (args, line) => {
    expect(await carrel().failure(args)).toBe(line)
  })

  it('says what is wrong with the settings', async () => {
    const bad = commandLine(join(folder, 'data'), { DATABASE_URL: 'mysql://x' })
    expect(await bad.failure(['verify'])).toBe(
      'DATABASE_URL: must begin with file: or postgresql://',
    )
  })
})

describe('user create', () => {
  it('reads the password from the named variable and makes a member', async () => {
    const shell = commandLine(join(folder, 'data'), { FIRST_PASSWORD: password })
    const { id } = await shell.json(created, [
      ...['user', 'create', '--email', 'ben@example.org', '--name', 'Ben'],
      ...['--password-env', 'FIRST_PASSWORD'],
    ])
    expect(
      await db.user.findUnique({ where: { id }, select: { role: true, email: true } }),
    ).toEqual({ role: 'member', email: 'ben@example.org' })
  })

  it.each([
    [['--email', 'x@example.org', '--name', 'X'], 'Give the password by one of'],
    [
      ['--email', 'x@example.org', '--name', 'X', '--password-env', 'NOT_SET'],
      'The variable NOT_SET is not set.',
    ],
    [['--name', 'X', '--password-stdin'], '--email is missing.'],
    [
      ['--email', 'ana@example.org', '--name', 'X', '--password-stdin'],
      'There is an account for ana@example.org already.',
    ],
    [['--email', 'nobody', '--name', 'X', '--password-stdin'], 'That is not an e-mail address.'],
  ])('refuses %j', async (args, line) => {
    expect(await carrel().failure(['user', 'create', ...args], password)).toContain(line)
  })

  it('refuses a short password', async () => {
    const args = ['user', 'create', '--email', 'x@example.org', '--name', 'X', '--password-stdin']
    expect(await carrel().failure(args, 'short')).toContain('at least 12 characters')
  })
})

describe('user reset-second-step', () => {
  it('removes it with a reason, and says who has none', async () => {
    const row = { userId: anaId, key: 'sealed', since: clock.now(), lastStep: 1 }
    await db.secondStep.create({ data: row, select: { userId: true } })
    await db.recoveryCode.create({ data: { userId: anaId, codeHash: 'hash' } })
    const command = ['user', 'reset-second-step', '--email', 'ana@example.org']
    expect(await carrel().failure(command)).toBe('--reason is missing.')
    const given = [...command, '--reason', 'lost the phone']
    expect(await carrel().json(z.unknown(), given)).toEqual({ id: anaId, removed: true })
    expect(await carrel().failure(given)).toBe('ana@example.org has no second step.')
    const left = await db.secondStep.findUnique({ where: { userId: anaId } })
    expect(left).toMatchObject({ key: null, reason: 'lost the phone' })
    expect(await db.recoveryCode.count()).toBe(0)
    const [event] = await db.auditEvent.findMany({ where: { action: 'second-step.reset' } })
    expect(event).toMatchObject({ actorId: null, subject: anaId })
    expect(event?.detail).toContain('lost the phone')
  })
})

describe('document import, show, versions and export', () => {
  it('gives a document another name when told, and takes more than an upload may have', async () => {
    const small = commandLine(join(folder, 'data'), { MAX_UPLOAD_BYTES: '1000' })
    const path = join(folder, 'Plan.docx')
    const added = await small.json(imported, [
      ...['document', 'import', path, '--owner', 'ANA@example.org', '--name', 'Überblick – 2.docx'],
    ])
    expect(added).toEqual({ id: added.id, name: 'Überblick – 2.docx', version: 1 })
  })

  it('shows the newest version and the lock', async () => {
    const shape = z.strictObject({
      id: z.string(),
      name: z.string(),
      size: z.number(),
      version: z.number(),
      sha256: z.string(),
      lock: z.strictObject({ id: z.string(), holder: z.string(), expiresAt: isoTime }).nullable(),
    })
    const free = await carrel().json(shape, ['document', 'show', documentId])
    expect(free).toEqual({
      ...{ id: documentId, name: 'Plan.docx', size: 700_000, version: 1, sha256, lock: null },
    })
    await files().acquire(documentId, 'lock-1', holder())
    const held = await carrel().json(shape, ['document', 'show', documentId])
    expect(held.lock).toMatchObject({ id: 'lock-1', holder: 'Ana' })
    await files().release(documentId, 'lock-1')
  })

  it('lists versions', async () => {
    const shape = z.array(
      z.strictObject({
        number: z.number(),
        size: z.number(),
        sha256: z.string(),
        createdAt: isoTime,
        createdBy: z.string().nullable(),
        editors: z.array(z.string()),
        source: z.string(),
        modifiedByUser: z.boolean().nullable(),
        pinned: z.boolean(),
      }),
    )
    const [only, ...others] = await carrel().json(shape, ['document', 'versions', documentId])
    expect(others).toEqual([])
    expect(only).toMatchObject({
      ...{
        number: 1,
        size: 700_000,
        sha256,
        source: 'upload',
        modifiedByUser: null,
        pinned: false,
      },
      ...{ createdBy: 'ana@example.org', editors: ['ana@example.org'] },
    })
  })

  it('writes the bytes to a file and leaves nothing else beside it', async () => {
    const out = join(folder, 'out')
    await mkdir(out)
    const report = await carrel().json(z.object({ version: z.number(), sha256: z.string() }), [
      ...['document', 'export', documentId, '--version', '1', '--to', join(out, 'copy.docx')],
    ])
    expect(report).toEqual({ version: 1, sha256 })
    expect((await readFile(join(out, 'copy.docx'))).equals(content)).toBe(true)
    expect(await readdir(out)).toEqual(['copy.docx'])
  })

  it.each([
    [['document', 'show', 'nope'], 'There is no such document.'],
    [['document', 'versions', 'nope'], 'There is no such document.'],
    [['document', 'show'], 'ID is missing.'],
    [['document', 'export', 'nope', '--to', '/tmp/nope'], 'There is no document nope.'],
    [['document', 'import', '/nope/x', '--owner', 'ana@example.org'], 'There is no file /nope/x.'],
    [['document', 'import', '/tmp', '--owner', 'ana@example.org'], '/tmp is not a file.'],
    [['document', 'import', 'package.json', '--owner', 'x@y.z'], 'There is no user x@y.z.'],
    [['document', 'import', 'package.json'], '--owner is missing.'],
  ])('answers %j with: %s', async (args, line) => {
    expect(await carrel().failure(args)).toBe(line)
  })

  it('says what an export cannot do', async () => {
    const args = ['document', 'export', documentId, '--to']
    expect(await carrel().failure([...args, folder])).toBe(`${folder} is a folder.`)
    expect(await carrel().failure([...args, '/nope/x'])).toContain('The file cannot be written')
    expect(await carrel().failure([...args, join(folder, 'x'), '--version', '9'])).toBe(
      `The document ${documentId} has no version 9.`,
    )
    expect(await carrel().failure([...args, join(folder, 'x'), '--version', 'last'])).toBe(
      '--version must be the number of a version.',
    )
  })
})

describe('token mint', () => {
  const shape = z.strictObject({
    wopiSrc: z.string(),
    accessToken: z.string(),
    accessTokenTtl: z.number(),
  })
  const mint = (...args: string[]) => ['token', 'mint', '--document', documentId, ...args]

  it('lets any enabled user edit with the built-in editor for ten hours', async () => {
    const before = Date.now()
    const minted = await carrel().json(shape, mint('--user', 'ana@example.org'))
    expect(minted.wopiSrc).toBe(`http://wopi.example.org/wopi/files/${documentId}`)
    expect(minted.accessTokenTtl - before).toBeGreaterThanOrEqual(36_000_000)
    expect(minted.accessTokenTtl - before).toBeLessThan(36_000_000 + 60_000)
    const tokenHash = createHash('sha256').update(minted.accessToken).digest('hex')
    expect(
      await db.grant.findUnique({
        where: { tokenHash },
        select: { rights: true, basis: true, editorId: true, userId: true },
      }),
    ).toEqual({ rights: 'edit', basis: 'operator', editorId: 'builtin', userId: anaId })
  })

  it('takes rights and a life of its own', async () => {
    const before = Date.now()
    const minted = await carrel().json(
      shape,
      mint('--user', 'ana@example.org', '--rights', 'view', '--ttl', '60'),
    )
    expect(minted.accessTokenTtl - before).toBeLessThan(60_000 + 60_000)
  })

  it('refuses what it cannot mint', async () => {
    const failure = (...args: string[]) => carrel().failure(mint(...args))
    expect(await failure('--user', 'x@y.z')).toBe('There is no user x@y.z.')
    expect(await failure('--user', 'ana@example.org', '--rights', 'own')).toBe(
      '--rights must be edit or view.',
    )
    expect(await failure('--user', 'ana@example.org', '--editor', 'nope')).toBe(
      'There is no editor nope. Run editor list.',
    )
    expect(await failure('--user', 'ana@example.org', '--ttl', '0')).toBe(
      '--ttl must be 1 second to 10 years.',
    )
    expect(
      await carrel().failure(['token', 'mint', '--document', 'nope', '--user', 'ana@example.org']),
    ).toBe('There is no document nope.')
  })

  it('refuses a disabled user', async () => {
    await db.user.create({
      data: {
        ...{ id: newId(), name: 'Cem', email: 'cem@example.org', role: 'member' },
        ...{ createdAt: new Date(), disabledAt: new Date() },
      },
      select: { id: true },
    })
    expect(await carrel().failure(mint('--user', 'cem@example.org'))).toBe(
      'The account of cem@example.org is disabled.',
    )
  })
})

describe('editor add and list', () => {
  it('registers an editor by its discovery document', async () => {
    const server = createServer((_request, response) => {
      const action = '<action name="edit" ext="docx" urlsrc="http://office.example.org/edit?" />'
      response.end(
        `<wopi-discovery><net-zone name="external-http"><app name="Word">${action}</app></net-zone></wopi-discovery>`,
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { id } = await carrel().json(created, [
      ...['editor', 'add', '--name', 'Office', '--kind', 'collabora'],
      ...['--discovery', `http://127.0.0.1:${port}/hosting/discovery`],
    ])
    server.close()
    const list = await carrel().json(
      z.array(z.object({ id: z.string(), kind: z.string(), edits: z.array(z.string()) })),
      ['editor', 'list'],
    )
    expect(list.map((editor) => editor.kind)).toEqual(['builtin', 'collabora'])
    expect(list.at(1)).toEqual({ id, kind: 'collabora', edits: ['docx'] })

    const offers = z.object({ containers: z.boolean(), writeRelative: z.boolean() })
    expect(await carrel().json(offers, ['editor', 'set', id, '--containers', 'off'])).toEqual({
      containers: false,
      writeRelative: true,
    })
    expect(await carrel().failure(['editor', 'set', id, '--containers', 'no'])).toBe(
      '--containers must be on or off.',
    )
    expect(await carrel().failure(['editor', 'set', 'nope', '--containers', 'on'])).toBe(
      'There is no such editor.',
    )
  })

  it('refuses what it cannot reach or read', async () => {
    const add = ['editor', 'add', '--name', 'X']
    expect(
      await carrel().failure([...add, '--kind', 'other', '--discovery', 'http://127.0.0.1:9/x']),
    ).not.toBe('')
    expect(
      await carrel().failure([...add, '--kind', 'builtin', '--discovery', 'http://127.0.0.1:9/x']),
    ).toBe('--kind must be one of onlyoffice, collabora, microsoft, other.')
    expect(await carrel().failure([...add, '--kind', 'other', '--discovery', 'ftp://x'])).toBe(
      '--discovery must be an http or https address.',
    )
  })
})

describe('lock list and break', () => {
  it('lists what is held and breaks it with a reason', async () => {
    await files().acquire(documentId, 'lock-2', holder())
    const locks = await carrel().json(
      z.array(
        z.object({ document: z.string(), id: z.string(), holder: z.string(), expiresAt: isoTime }),
      ),
      ['lock', 'list'],
    )
    expect(locks).toMatchObject([{ document: documentId, id: 'lock-2', holder: 'ana@example.org' }])
    expect(await carrel().failure(['lock', 'break', documentId])).toBe('--reason is missing.')
    expect(
      await carrel().json(z.unknown(), ['lock', 'break', documentId, '--reason', '-- on holiday']),
    ).toEqual({ document: documentId, broken: 'lock-2' })
    expect(await files().current(documentId)).toBeNull()
    expect(await carrel().json(z.array(z.unknown()), ['lock', 'list'])).toEqual([])
    expect(await carrel().failure(['lock', 'break', documentId, '--reason', 'again'])).toBe(
      `Nobody holds a lock on ${documentId}.`,
    )
    expect(await carrel().failure(['lock', 'break', 'nope', '--reason', 'x'])).toBe(
      'There is no such document.',
    )
    const [event] = await db.auditEvent.findMany({ where: { action: 'lock.break' } })
    expect(event).toMatchObject({ actorId: null, documentId })
    expect(event?.detail).toContain('on holiday')
  })
})

describe('rejected list, sweep and verify', () => {
  it('lists refused saves and removes them when their days are over', async () => {
    const stored = await blobs().put(new Blob(['refused']).stream(), { maxBytes: 100 })
    if (stored.kind !== 'stored') throw new Error('not stored')
    await createPrismaRejectedSaves({ db, clock, newId, blobs: blobs() }).keep({
      fileId: documentId,
      grantId: 'grant',
      reason: 'lock-mismatch',
      offeredLock: 'a',
      currentLock: 'b',
      save: {
        ...{ blob: stored.blob, source: 'autosave', userId: anaId, editors: [anaId] },
        ...{ modifiedByUser: true, editorId: 'builtin' },
      },
    })
    const list = await carrel().json(z.array(z.object({ size: z.number(), user: z.string() })), [
      'rejected',
      'list',
    ])
    expect(list).toEqual([{ size: 7, user: 'ana@example.org' }])
    const swept = z.object({ removed: z.object({ rejectedSaves: z.number(), blobs: z.number() }) })
    expect((await carrel().json(swept, ['sweep'])).removed.rejectedSaves).toBe(0)
    await db.rejectedSave.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await carrel().json(swept, ['sweep'])).toEqual({
      removed: { rejectedSaves: 1, blobs: 1 },
    })
    expect(await blobs().size(stored.blob.key)).toBeNull()
  })

  it('finds a damaged file and ends with 1', async () => {
    const good = await carrel().run(['verify'])
    expect(good.code).toBe(0)
    expect(JSON.parse(good.stdout)).toEqual({ versions: 2, templates: 0, bad: [] })
    const version = await db.version.findFirstOrThrow({ where: { documentId } })
    const path = join(folder, 'data', 'blobs', version.blobKey.slice(0, 2), version.blobKey)
    await truncate(path, 699_999)
    const bad = await carrel().run(['verify'])
    expect(bad.code).toBe(1)
    expect(JSON.parse(bad.stdout)).toMatchObject({
      versions: 2,
      bad: [{ documentId, version: 1, problem: 'wrong-length', found: { size: 699_999 } }],
    })
    const to = join(folder, 'damaged')
    expect(await carrel().failure(['document', 'export', documentId, '--to', to])).toContain(
      'are damaged',
    )
    await rm(path)
    expect(JSON.parse((await carrel().run(['verify'])).stdout)).toMatchObject({
      bad: [{ problem: 'missing', found: null }],
    })
  })
})
