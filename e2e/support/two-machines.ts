import { pgbouncerIsOff, startPgbouncer } from '#server/testing/pgbouncer'
import { startPostgres } from '#server/testing/postgres'
import { startS3 } from '#server/testing/s3'
import { type PortalServer, startPortal } from './portal-server'

/** Two instances of the portal with nothing in common but a PostgreSQL and an S3 store. */
export interface TwoMachines {
  one: PortalServer
  two: PortalServer
  stop(): Promise<void>
}

/** Starts both at the same time on an empty database, behind PgBouncer when there is one, and an empty bucket. */
export async function startTwoMachines(
  settings: Record<string, string> = {},
): Promise<TwoMachines> {
  const [postgres, s3] = await Promise.all([startPostgres(), startS3()])
  const { bucket, endpoint, credentials } = await s3.createBucket()
  const database = await postgres.createDatabase()
  const bouncer = pgbouncerIsOff ? null : await startPgbouncer(database)
  const shared = {
    DATABASE_URL: bouncer ? bouncer.through(database) : database,
    BLOB_STORE: `s3://${bucket}/documents?endpoint=${endpoint}`,
    AWS_ACCESS_KEY_ID: credentials?.accessKeyId ?? '',
    AWS_SECRET_ACCESS_KEY: credentials?.secretAccessKey ?? '',
    ...settings,
  }
  const started = await Promise.allSettled([startPortal(shared), startPortal(shared)])
  const portals = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  const stop = async () => {
    await Promise.all(portals.map((portal) => portal.remove()))
    await bouncer?.stop()
    await Promise.all([postgres.stop(), s3.stop()])
  }
  const [one, two] = portals
  if (one && two) return { one, two, stop }
  await stop()
  throw new AggregateError(
    started.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])),
    'The two instances did not start',
  )
}
