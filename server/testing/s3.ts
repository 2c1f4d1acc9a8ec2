import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3'
import type { S3Store } from '#server/stores/blob-store'
import { connectS3 } from '#server/stores/s3/connect-s3'
import { ended, unprivilegedUser } from './private-server'

const run = promisify(execFile)

/** A private S3 server with nothing in it: OpenStack Swift with its S3 interface. */
export interface TestS3 {
  client: S3Client
  /** Makes a bucket and returns where it is. */
  createBucket(): Promise<S3Store>
  stop(): Promise<void>
}

/** `CARREL_TEST_S3=off` leaves the tests on S3 out, for machines without Swift. */
export const s3IsOff = process.env.CARREL_TEST_S3 === 'off'

/** Debian's own; another Python on the path does not have its packages. */
const python = '/usr/bin/python3'

/**
 * Starts a private server on free ports with its data in a temporary folder; started by root, it runs as the
 * user `nobody`. It ends with this process, however that ends.
 */
export async function startS3(): Promise<TestS3> {
  await run(python, ['-c', 'import swift.proxy.server']).catch((cause) => {
    throw new Error(
      'OpenStack Swift is not installed, and the tests run on its S3 interface too. Install it (apt-get install ' +
        '--no-install-recommends python3-swift), or leave those tests out with CARREL_TEST_S3=off.',
      { cause },
    )
  })
  const user = await unprivilegedUser('nobody')
  const folder = await mkdtemp(join(tmpdir(), 'carrel-s3-'))
  const program = join(folder, 'serve-s3.py')
  await copyFile(fileURLToPath(new URL('./serve-s3.py', import.meta.url)), program)
  if (user) await chown(folder, user.uid, user.gid)
  const server = spawn(python, [program, folder], { ...user, cwd: folder, stdio: 'pipe' })
  let log = ''
  server.stderr.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-4000)
  })

  async function stop() {
    client?.destroy()
    await ended(server, () => server.stdin.end())
    await rm(folder, { recursive: true, force: true })
  }

  let client: S3Client | undefined
  try {
    const exited = once(server, 'exit').then(() => Promise.reject(new Error('it ended')))
    const [port] = await Promise.race([once(server.stdout, 'data'), exited])
    const place = {
      endpoint: `http://127.0.0.1:${Number(port)}`,
      region: 'us-east-1',
      pathStyle: true,
      encryption: undefined,
      credentials: { accessKeyId: 'carrel:tests', secretAccessKey: 'secret-of-the-tests' },
    }
    const connected = connectS3(place)
    client = connected
    await Promise.race([ready(connected), exited])
    exited.catch(() => {})
    let buckets = 0
    return {
      client: connected,
      async createBucket() {
        buckets += 1
        const bucket = `bucket-${buckets}`
        await connected.send(new CreateBucketCommand({ Bucket: bucket }))
        return { kind: 's3', bucket, prefix: '', ...place }
      },
      stop,
    }
  } catch (cause) {
    await stop()
    throw new Error(`The private S3 server did not start:\n${log}`, { cause })
  }
}

/** Its parts start one after the other. */
async function ready(client: S3Client): Promise<void> {
  for (const deadline = Date.now() + 120_000; ; await sleep(100)) {
    try {
      await client.send(new CreateBucketCommand({ Bucket: 'first' }))
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
    }
  }
}
