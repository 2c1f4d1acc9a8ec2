import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '#server/config'
import type { Db } from '#server/db/client'

type Where = Pick<Config, 'sessionSecret' | 'dataDir' | 'database'>

const settingKey = 'session-secret'

/**
 * The secret that encrypts the cookies and signs traded tokens: SESSION_SECRET, or else one that is made at the
 * first start. All instances of a portal must have the same: on SQLite it is in DATA_DIR/secret, readable by its
 * owner only; on PostgreSQL, which may serve many machines, it is a row of the database. Processes that start at
 * the same time get the same one.
 *
 * @throws Error when it cannot be made or is no secret
 */
export async function sessionSecret(config: Where, db: Pick<Db, 'setting'>): Promise<string> {
  if (config.sessionSecret !== undefined) return config.sessionSecret
  if (config.database.kind === 'postgresql') return await inDatabase(config, db)
  const file = fileOf(config)
  return checked(file, (await read(file)) ?? (await make(config.dataDir, file)))
}

/** A file from before, or from the days on SQLite, is taken over: nobody has to sign in again. */
async function inDatabase(config: Where, db: Pick<Db, 'setting'>): Promise<string> {
  const find = () => db.setting.findUnique({ where: { key: settingKey }, select: { value: true } })
  const found = await find()
  if (found) return found.value
  const file = fileOf(config)
  const before = await read(file)
  await keepSecret(db, before === null ? newSecret() : checked(file, before)).catch(
    async (error) => {
      // Another instance was first.
      if ((await find()) === null) throw error
    },
  )
  return (await db.setting.findUniqueOrThrow({ where: { key: settingKey } })).value
}

/**
 * Writes the secret into a database that has none.
 *
 * @throws Error when it has one
 */
export async function keepSecret(db: Pick<Db, 'setting'>, secret: string): Promise<void> {
  await db.setting.create({
    data: { key: settingKey, value: secret, updatedAt: new Date() },
    select: { key: true },
  })
}

function fileOf({ dataDir }: Where): string {
  return join(dataDir, 'secret')
}

function newSecret(): string {
  return randomBytes(48).toString('base64url')
}

function checked(file: string, secret: string): string {
  if (secret.length >= 32) return secret
  throw new Error(
    `${file} does not hold a secret of at least 32 characters. Delete it to have a new one made; everybody will have to sign in again.`,
  )
}

async function read(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** Whole or not at all, and never over another's: the name appears by a link, which fails when it exists. */
async function make(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${file}.${randomBytes(8).toString('hex')}`
  const handle = await open(/* turbopackIgnore: true */ draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${newSecret()}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    await link(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  const secret = await read(file)
  if (secret === null) throw new Error(`${file} vanished while the portal started. Start it again.`)
  return secret
}
