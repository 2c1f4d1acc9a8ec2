// npm test: everything, from a fresh clone. The last line says «N passed, N failed».
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
} from 'node:fs'
import { freemem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './steps/build.mjs'
import { checkNode } from './steps/check-node.mjs'
import { generate } from './steps/generate.mjs'
import { install } from './steps/install.mjs'
import { endOnSignals, endWithParent, run } from './steps/run.mjs'
import { say, since } from './steps/say.mjs'
import {
  asOneTest,
  createTally,
  lastLineCounts,
  playwrightCounts,
  vitestCounts,
} from './steps/tally.mjs'

const from = performance.now()
const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
checkNode()
endOnSignals()
endWithParent()
await install(root)
await generate(root)

const results = join(root, 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** A program of a package, on this very Node. */
const program = (path, ...args) => [process.execPath, `node_modules/${path}`, ...args]
const quiet = { env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'test' } }
/** A test that fails is run once more (docs/decisions/0025). */
const again = { CARREL_RETRIES: '1' }
const memory = scratchInMemory()
const tally = createTally()

await tally.step('Lint and format (biome check)', async () =>
  asOneTest(await run(program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))),
)

await tally.step('Types (tsc)', async () => {
  // Typed routes and next-env.d.ts are generated, too.
  const typegen = await run(program('next/dist/bin/next', 'typegen'), {
    env: { NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (typegen.code !== 0) return asOneTest(typegen)
  return asOneTest(await run(program('typescript/bin/tsc', '--noEmit')))
})

await tally.step('Unit, contract and use cases (vitest)', async () => {
  const report = join(results, 'vitest.json')
  const { code } = await run(
    program(
      'vitest/vitest.mjs',
      ...['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    ),
    { ...quiet, env: { ...quiet.env, ...servers(), ...again, ...memory }, show: true },
  )
  return vitestCounts(report, code)
})

const built = await tally.step('Build (next build)', async () => {
  await build(root, { orThrow: true })
  return { passed: 1, failed: 0, code: 0 }
})

if (built) {
  await tally.step('End to end in Chromium (playwright)', async () => {
    const report = join(results, 'playwright.json')
    const { code } = await run(program('@playwright/test/cli.js', 'test', '--reporter=list,json'), {
      env: {
        ...{ PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_FORCE_TTY: '0' },
        ...again,
        ...memory,
      },
      show: true,
    })
    return playwrightCounts(report, code)
  })

  await tally.step('Chaos, the short form (kills, full disks, lost databases)', async () => {
    const { code, output } = await run([
      ...[process.execPath, '--conditions=react-server', '--import', 'tsx'],
      ...['scripts/chaos.ts', '--short'],
    ])
    console.log(output.trimEnd())
    return lastLineCounts(output, code)
  })

  const cases = resolve(process.env.CARREL_CONFORMANCE ?? '../shared/conformance')
  if (existsSync(join(cases, 'wopi-conformance.mjs'))) {
    await tally.step('Conformance (WOPI validator cases)', async () => {
      const { code, output } = await run([
        ...[process.execPath, '--import', 'tsx', 'scripts/conformance.ts', cases],
      ])
      console.log(output.trimEnd())
      return lastLineCounts(output, code)
    })
  } else {
    say(`No conformance cases at ${cases}; left out`)
  }
}

say(`All of it took ${since(from)}`)
process.exit(tally.close() ? 0 : 1)

/**
 * Where the tests' databases and files are kept: in memory when there is plenty of it, because hundreds of databases
 * are made and synced to the disk. The chaos runs stay on the disk that they are about.
 */
function scratchInMemory() {
  const shared = '/dev/shm'
  const gib = 1024 ** 3
  if (!existsSync(shared) || freemem() < 8 * gib) return {}
  const { bavail, bsize } = statfsSync(shared)
  if (bavail * bsize < 6 * gib) return {}
  const folder = mkdtempSync(join(shared, 'carrel-tests-'))
  // PostgreSQL, which does not run as root, has a folder inside.
  chmodSync(folder, 0o755)
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { TMPDIR: folder }
}

/**
 * On a developer's machine the servers that the tests start may not be installed: their tests are left out. In CI
 * that is a mistake, and the tests say so.
 */
function servers() {
  // Too large for CI, where a script takes its place (docs/decisions/0028).
  if (!existsSync('/usr/bin/soffice')) {
    say('LibreOffice is not installed: the tests on it are left out')
  }
  if (process.env.CI) return {}
  const debian = '/usr/lib/postgresql'
  const folders = [
    ...(existsSync(debian) ? readdirSync(debian).map((v) => join(debian, v, 'bin')) : []),
    ...(process.env.PATH ?? '').split(':'),
  ]
  const missing = {}
  const leaveOut = (name, what, packages) => {
    say(`${what} is not installed: the tests on it are left out (apt-get install ${packages})`)
    missing[name] = 'off'
  }
  if (!folders.some((folder) => existsSync(join(folder, 'initdb')))) {
    leaveOut('CARREL_TEST_POSTGRES', 'PostgreSQL', 'postgresql')
  }
  if (!existsSync('/usr/sbin/pgbouncer')) {
    leaveOut('CARREL_TEST_PGBOUNCER', 'PgBouncer', 'pgbouncer')
  }
  const swift = spawnSync('/usr/bin/python3', ['-c', 'import swift.proxy.server'])
  if (swift.status !== 0) {
    leaveOut('CARREL_TEST_S3', 'OpenStack Swift', '--no-install-recommends python3-swift')
  }
  return missing
}
