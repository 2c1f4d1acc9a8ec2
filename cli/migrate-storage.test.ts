import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Db, openDb } from '#server/db/client'
import { models } from '#server/db/copy-rows'
import { newId } from '#server/new-id'
import type { S3Store } from '#server/stores/blob-store'
import { createFsBlobs } from '#server/stores/fs-blobs'
import { createPrismaFiles } from '#server/stores/prisma-files'
import { createPrismaRejectedSaves } from '#server/stores/prisma-rejected-saves'
import { createS3Blobs } from '#server/stores/s3-blobs'
import { postgresIsOff, type TestPostgres } from '#server/testing/postgres'
import { s3IsOff, startS3, type TestS3 } from '#server/testing/s3'
import { startMigratedPostgres } from '#server/testing/test-database'
import { inPieces } from '#server/wopi/contract/blobs-contract'
import type { Blobs } from '#server/wopi/ports'
import { commandLine, created } from './testing'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

const report = z.object({
  files: z.number(),
  bytes: z.number(),
  damaged: z.array(z.object({ blobKey: z.string(), problem: z.string() })),
  rows: z.record(z.string(), z.number()).nullable(),
})
const verified = z.object({
  versions: z.number(),
  templates: z.number(),
  bad: z.array(z.unknown()),
})
const clock = { now: () => new Date() }

describe.skipIf(postgresIsOff || s3IsOff)('migrate-storage', () => {
  let postgres: TestPostgres
  let s3: TestS3
  let template: string
  let folder: string
  let databaseUrl: string
  let bucket: S3Store
  let source: { db: Db; blobs: Blobs }
  let open: Db[]

  beforeAll(async () => {
    ;[postgres, s3] = await Promise.all([startMigratedPostgres(), startS3()])
    template = await mkdtemp(join(tmpdir(), 'carrel-move-'))
    await fill(template)
  })
  afterAll(async () => {
    await Promise.all([postgres?.stop(), s3?.stop()])
    if (template) await rm(template, { recursive: true, force: true })
  })

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carrel-move-'))
    await cp(template, folder, { recursive: true })
    databaseUrl = await postgres.createDatabase()
    bucket = { ...(await s3.createBucket()), prefix: 'documents/' }
    open = []
    source = { db: database(), blobs: createFsBlobs({ folder: join(folder, 'blobs') }) }
  })
  afterEach(async () => {
    await Promise.all(open.map((db) => db.$disconnect()))
    await rm(folder, { recursive: true, force: true })
  })

  function database(url?: string): Db {
    const db = openDb(
      url ? { kind: 'postgresql', url } : { kind: 'sqlite', file: join(folder, 'carrel.db') },
    )
    open.push(db)
    return db
  }

  const blobStore = () => `s3://${bucket.bucket}/documents?endpoint=${bucket.endpoint}`
  const key = () => ({
    AWS_ACCESS_KEY_ID: bucket.credentials?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: bucket.credentials?.secretAccessKey ?? '',
  })
  const carrel = (variables = {}) => commandLine(folder, { ...key(), ...variables })
  const target = () => createS3Blobs(s3.client, bucket)
  const both = () => ['migrate-storage', '--database-url', databaseUrl, '--blob-store', blobStore()]

  /** Runs it to its end; stderr has the progress. */
  async function move(args: string[]) {
    const { code, stdout, stderr } = await carrel().run(args)
    expect(code, stderr).toBe(0)
    return { ...report.parse(JSON.parse(stdout)), stderr }
  }

  it('moves rows and bytes, and the portal goes on where it was', async () => {
    const before = await contents(folder)
    const moved = await move(both())
    expect(moved).toMatchObject({ files: 6, damaged: [], rows: { User: 2, Version: 4 } })
    expect(moved.stderr).toMatch(/Moved 6 of 6 files/)

    const to = database(databaseUrl)
    for (const { name } of models) {
      const [was, is] = await Promise.all([rowsOf(source.db, name), rowsOf(to, name)])
      // The secret was in a file, and becomes a row.
      const kept = name === 'Setting' ? is.filter(({ key }) => key !== 'session-secret') : is
      expect(kept, name).toEqual(was)
    }
    expect(await to.setting.findUnique({ where: { key: 'session-secret' } })).toMatchObject({
      value: (await readFile(join(folder, 'secret'), 'utf8')).trim(),
    })
    expect(await keysOf(target())).toEqual(await keysOf(source.blobs))
    for (const blobKey of await keysOf(source.blobs)) {
      expect(await hashOf(target(), blobKey)).toBe(await hashOf(source.blobs, blobKey))
    }
    expect(await contents(folder)).toEqual(before)

    const there = carrel({ DATABASE_URL: databaseUrl, BLOB_STORE: blobStore() })
    expect(await there.json(verified, ['verify'])).toEqual({ versions: 4, templates: 1, bad: [] })
    expect(await there.json(z.array(z.unknown()), ['lock', 'list'])).toHaveLength(1)
    expect(await there.json(z.array(z.unknown()), ['rejected', 'list'])).toHaveLength(1)

    expect(await carrel().failure(both())).toContain('The new database has accounts or documents')
  })

  it('moves the bytes alone, and the database alone', async () => {
    expect(await move(['migrate-storage', '--blob-store', blobStore()])).toMatchObject({
      files: 6,
      rows: null,
    })
    const half = carrel({ BLOB_STORE: blobStore() })
    expect(await half.json(verified, ['verify'])).toEqual({ versions: 4, templates: 1, bad: [] })
    const { code, stdout } = await half.run(['migrate-storage', '--database-url', databaseUrl])
    expect(code).toBe(0)
    expect(report.parse(JSON.parse(stdout))).toMatchObject({ files: 0, rows: { Document: 2 } })
    const whole = carrel({ DATABASE_URL: databaseUrl, BLOB_STORE: blobStore() })
    expect(await whole.json(verified, ['verify'])).toEqual({ versions: 4, templates: 1, bad: [] })
  })

  it('takes up what a killed move left, and trusts none of it', async () => {
    const child = spawn(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'cli/carrel.ts', ...both()],
      { env: { NODE_ENV: 'production', DATA_DIR: folder, ...key() }, stdio: 'ignore' },
    )
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await vi.waitFor(async () => expect((await keysOf(target())).length).toBeGreaterThan(0), {
      timeout: 90_000,
      interval: 20,
    })
    child.kill('SIGKILL')
    await ended
    const [spoiled = ''] = await keysOf(source.blobs)
    const size = (await source.blobs.size(spoiled)) ?? 0
    await target().put(inPieces(Buffer.alloc(size, 1), size), { maxBytes: size }, spoiled)

    expect(await move(both())).toMatchObject({ files: 6, damaged: [] })
    expect(await hashOf(target(), spoiled)).toBe(await hashOf(source.blobs, spoiled))
    const there = carrel({ DATABASE_URL: databaseUrl, BLOB_STORE: blobStore() })
    expect(await there.json(verified, ['verify'])).toEqual({ versions: 4, templates: 1, bad: [] })
  })

  it('stops at damaged bytes before the rows move, unless they may stay behind', async () => {
    const { blobKey } = await source.db.version.findFirstOrThrow({ where: { number: 1 } })
    await truncate(join(folder, 'blobs', blobKey.slice(0, 2), blobKey), 3)
    expect((await carrel().run(both())).stderr).toContain('1 of the stored files are missing')
    expect(await database(databaseUrl).user.count()).toBe(0)
    const { code, stdout } = await carrel().run([...both(), '--skip-damaged'])
    expect(code).toBe(1)
    expect(report.parse(JSON.parse(stdout))).toMatchObject({
      damaged: [{ blobKey, problem: 'damaged' }],
      rows: { User: 2 },
    })
    expect(await keysOf(target())).not.toContain(blobKey)
  })

  it.each([
    ['nothing named', () => ['migrate-storage'], 'Say what moves: --database-url, --blob-store'],
    [
      'another SQLite file',
      () => ['migrate-storage', '--database-url', 'file:/nowhere/carrel.db'],
      'A database moves to PostgreSQL',
    ],
    [
      'the place where it is',
      () => ['migrate-storage', '--blob-store', `file:${join(folder, 'blobs')}`],
      'is where everything is already',
    ],
    [
      'a bucket that is not there',
      () => ['migrate-storage', '--blob-store', `s3://nobody?endpoint=${bucket.endpoint}`],
      'The bucket nobody',
    ],
  ])('refuses %s', async (_, args, words) => {
    expect(await carrel().failure(args())).toContain(words)
  })

  it('refuses a store with documents of another portal', async () => {
    const Key = `documents/${'0'.repeat(32)}`
    await s3.client.send(new PutObjectCommand({ Bucket: bucket.bucket, Key, Body: 'theirs' }))
    expect(await carrel().failure(both())).toContain('not of this portal')
    expect(await keysOf(target())).toEqual(['0'.repeat(32)])
    expect(await database(databaseUrl).document.count()).toBe(0)
  })
})

/** A portal with two people, two documents, four versions, a lock, a token and a refused save. */
async function fill(dataDir: string): Promise<void> {
  const shell = commandLine(dataDir)
  const person = (name: string) => [
    ...['user', 'create', '--email', `${name}@example.org`, '--name', name, '--password-stdin'],
  ]
  const ana = await shell.json(created, [...person('ana'), '--admin'], 'correct horse battery')
  await shell.json(created, person('ben'), 'correct horse battery')
  const path = join(dataDir, 'import.docx')
  await writeFile(path, randomBytes(6 * 1024 ** 2))
  const documents: string[] = []
  for (const name of ['Plan.docx', 'Ärger & Söhne.docx']) {
    const args = ['document', 'import', path, '--owner', 'ana@example.org', '--name', name]
    const imported = z.object({ id: z.string() })
    documents.push((await shell.json(imported, args)).id)
  }
  await rm(path)
  const [plan = ''] = documents
  await shell.run(['token', 'mint', '--document', plan, '--user', 'ana@example.org'])

  const db = openDb({ kind: 'sqlite', file: join(dataDir, 'carrel.db') })
  const blobs = createFsBlobs({ folder: join(dataDir, 'blobs') })
  const files = createPrismaFiles({ db, clock })
  const grant = await db.grant.findFirstOrThrow()
  const save = async (content: string) => {
    const put = await blobs.put(new Blob([content]).stream(), { maxBytes: 1000 })
    if (put.kind !== 'stored') throw new Error(put.kind)
    return {
      ...{ blob: put.blob, source: 'save' as const, userId: ana.id, editors: [ana.id] },
      ...{ modifiedByUser: true, editorId: 'builtin' },
    }
  }
  await files.acquire(plan, 'mine', { userId: ana.id, grantId: grant.id, editorId: 'builtin' })
  for (const content of ['second', 'third']) {
    const guard = { kind: 'holds-lock' as const, lock: 'mine', grantId: grant.id }
    const saved = await files.commit(plan, await save(content), guard)
    if (saved.kind !== 'saved') throw new Error(saved.kind)
  }
  await createPrismaRejectedSaves({ db, clock, newId, blobs }).keep({
    ...{ fileId: plan, save: await save('refused'), grantId: grant.id, reason: 'lock-mismatch' },
    ...{ offeredLock: 'theirs', currentLock: 'mine' },
  })
  const { blob } = await save('template')
  await db.template.create({
    data: {
      ...{ id: newId(), name: 'Letter', nameKey: 'letter', extension: 'txt', description: '' },
      ...{ blobKey: blob.key, size: BigInt(blob.size), sha256: blob.sha256 },
      ...{ createdAt: clock.now(), changedAt: clock.now(), changedById: ana.id },
    },
  })
  await db.$disconnect()
}

/** Every file of a portal's bytes, with its hash. */
async function contents(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'blobs'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const bytes = await readFile(join(parentPath, name))
        return `${name} ${createHash('sha256').update(bytes).digest('hex')}`
      }),
    )
  ).sort()
}

async function keysOf(blobs: Blobs): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of blobs.list()) if (!key.endsWith('.part')) keys.push(key)
  return keys.sort()
}

async function hashOf(blobs: Blobs, key: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of await blobs.open(key)) hash.update(chunk)
  return hash.digest('hex')
}

/** All rows of a model, in an order that both databases have. */
async function rowsOf(db: Db, model: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = await Reflect.get(
    db,
    model.charAt(0).toLowerCase() + model.slice(1),
  ).findMany()
  const text = (row: unknown) =>
    JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
  return rows.sort((a, b) => (text(a) < text(b) ? -1 : 1))
}
