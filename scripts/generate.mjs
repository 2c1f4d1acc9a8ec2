// Generates the database clients from prisma/ when they are not up to date. Downloads nothing.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const generated = `${root}server/db/generated`
const stamp = `${generated}/stamp`
const require = createRequire(import.meta.url)

const hash = createHash('sha256').update(require('prisma/package.json').version)
for (const file of ['models.prisma', 'sqlite/schema.prisma', 'postgresql/schema.prisma']) {
  hash.update(readFileSync(`${root}prisma/${file}`))
}
const wanted = hash.digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  rmSync(generated, { recursive: true, force: true })
  for (const provider of ['sqlite', 'postgresql']) {
    const { status } = spawnSync(
      process.execPath,
      [require.resolve('prisma/build/index.js'), 'generate', '--schema', `prisma/${provider}`],
      {
        cwd: root,
        // The generator needs no engine; but unless one is named, Prisma downloads one.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    )
    if (status !== 0) {
      console.error(`The ${provider} client could not be generated (prisma generate: ${status}).`)
      process.exit(1)
    }
  }
  writeFileSync(stamp, wanted)
  console.log('Generated the database clients.')
}
