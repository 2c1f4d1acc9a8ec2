import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)

async function settings(environment: Record<string, string>) {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', 'scripts/settings-for-start.ts'],
    { env: { NODE_ENV: 'test', ...environment } },
  )
  return JSON.parse(stdout)
}

test('no path stays relative: the server changes into a folder of its own', async () => {
  expect(await settings({ DATA_DIR: 'here', BLOB_STORE: 'file:there' })).toMatchObject({
    dataDir: resolve('here'),
    databaseUrl: `file:${resolve('here/carrel.db')}`,
    blobStore: `file:${resolve('there')}`,
  })
  expect(await settings({ DATA_DIR: 'here' })).toMatchObject({
    blobStore: `file:${resolve('here/blobs')}`,
  })
}, 60_000)

test('a store elsewhere stays as it was given', async () => {
  const blobStore = 's3://docs/live?endpoint=http://s3.example.org'
  expect(await settings({ BLOB_STORE: blobStore })).toMatchObject({ blobStore })
}, 60_000)
