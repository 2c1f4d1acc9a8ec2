import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, sep } from 'node:path'
import { bundlePreviewMaker } from './bundle-preview-maker.mjs'
import { bundleTextReader } from './bundle-text-reader.mjs'
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs'
import { run } from './run.mjs'
import { say, since, stop } from './say.mjs'

/** All that `next build` reads. */
const inputs = [
  'app',
  'components',
  'lib',
  'messages',
  'server',
  'public',
  'prisma',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'scripts/steps/build.mjs',
  'scripts/steps/bundle-text-reader.mjs',
  'scripts/steps/bundle-preview-maker.mjs',
]

/**
 * Next.js names the server actions by a key that it makes anew for a build: whoever had a page open while the portal was
 * updated could share, rename or restore nothing on it, until they loaded it anew and lost what was in its editor. The
 * same key would encrypt what an action inside a function takes out of it. There are none (app/doors.test.ts), so
 * it need not be secret.
 */
const actionKey = Buffer.from('one and the same for every build').toString('base64')

const notBuilt = (path) =>
  /\.test\.tsx?$/.test(path) || path.endsWith(`${sep}db${sep}generated`) || path.endsWith('.md')

/**
 * Builds the portal into .next/standalone unless nothing changed since the last time.
 *
 * @param {string} root
 * @param {{ orThrow?: boolean }} options a build that fails ends the process, or throws
 */
export async function build(root, { orThrow = false } = {}) {
  const stamp = join(root, '.next/carrel-build')
  const wanted = fingerprint(root, inputs, notBuilt)
  const standalone = join(root, '.next/standalone')
  if (existsSync(join(standalone, 'server.js')) && readStamp(stamp) === wanted) return
  say('Building the portal (next build); this takes a minute or two')
  const from = performance.now()
  rmSync(stamp, { force: true })
  const { code, output } = await run(
    [process.execPath, 'node_modules/next/dist/bin/next', 'build'],
    {
      cwd: root,
      env: {
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionKey,
      },
    },
  )
  if (code !== 0 && orThrow) throw new Error(`next build failed:\n${output.trimEnd()}`)
  if (code !== 0) stop(output.trimEnd(), 'The build failed; what it said is above.')
  complete(root, standalone)
  await bundleTextReader(root, standalone)
  await bundlePreviewMaker(root, join(standalone, 'preview-maker.mjs'))
  writeStamp(stamp, wanted)
  say(`Built in ${since(from)}`)
}

/** The standalone folder comes without the browser's files, and with copies of .env that would outlive it. */
function complete(root, standalone) {
  for (const name of readdirSync(standalone)) {
    if (name.startsWith('.env')) rmSync(join(standalone, name))
  }
  const parts = [
    ['.next/static', '.next/static'],
    ['public', 'public'],
  ]
  for (const [from, to] of parts) {
    if (!existsSync(join(root, from))) continue
    rmSync(join(standalone, to), { recursive: true, force: true })
    cpSync(join(root, from), join(standalone, to), { recursive: true })
  }
}
