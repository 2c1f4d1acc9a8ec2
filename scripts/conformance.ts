import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { freePort } from '#e2e/support/free-port'
import {
  addEditor,
  createPerson,
  importDocument,
  mintToken,
  type Person,
  setEditor,
} from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'
import type { ConformanceReport } from '#server/documents/admin/conformance'

/**
 * Runs Microsoft's WOPI validator cases, of both years, against the built portal: `npm run conformance`. No one
 * configuration can run them all, since some groups exclude each other, so there are three; the first of them is
 * run once more by the other door (WOPI_DOOR). A case that is skipped where its group is not excluded counts as
 * failed. Proof keys are the runner's own.
 *
 * The portals that are tested are their own, gone afterwards. `--record` shows the result in the admin area of
 * the portal that the settings name.
 */
const configurations = [
  {
    name: 'everything on',
    offers: { containers: true, writeRelative: true },
    excluded: ['PutRelativeFileUnsupported', 'RenameFileIfCreateChildFileIsNotSupported'],
  },
  {
    name: 'containers off',
    offers: { containers: false, writeRelative: true },
    only: ['RenameFileIfCreateChildFileIsNotSupported'],
    excluded: [],
  },
  {
    name: 'write-relative off',
    offers: { containers: true, writeRelative: false },
    only: ['PutRelativeFileUnsupported'],
    excluded: [],
  },
]
/** The cases of a partner feature, co-authoring through the host, in the newer suite. */
const coauthoring = ['*oauth*', 'IncrementalFileTransfer*']

const { values: flags, positionals } = parseArgs({
  options: { record: { type: 'boolean' } },
  allowPositionals: true,
})
const cases = resolve(positionals[0] ?? '../shared/conformance')
const runner = join(cases, 'wopi-conformance.mjs')
const folder = await mkdtemp(join(tmpdir(), 'carrel-conformance-'))
const keys = join(folder, 'keys.json')
const port = await freePort()
const address = `http://127.0.0.1:${port}/hosting/discovery`
const discovery = spawn(
  process.execPath,
  [runner, '--keys', keys, '--serve-discovery', String(port), '--serve-only'],
  { stdio: 'ignore' },
)

const runs: ConformanceReport['runs'] = []
try {
  while (!(await fetch(address).catch(() => null))) await sleep(50)
  await runAll('direct', configurations)
  await runAll('next', configurations.slice(0, 1))
} finally {
  discovery.kill()
  if (flags.record && runs.length === 2 * (configurations.length + 1)) await record()
  await rm(folder, { recursive: true, force: true })
}
const sum = (count: 'passed' | 'failed') => runs.reduce((total, run) => total + run[count], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1

/** Runs both years' cases against a portal of its own, whose editors come in by this door. */
async function runAll(door: 'direct' | 'next', chosen: typeof configurations): Promise<void> {
  const portal = await startPortal({ WOPI_DOOR: door })
  try {
    const ana = await createPerson(portal, 'Ana')
    const signed = await addEditor(portal, {
      name: 'Validator',
      kind: 'microsoft',
      discovery: address,
    })
    const home = await makeFolder(portal, ana)
    for (const { name, offers, only = [], excluded } of chosen) {
      const configuration = door === 'direct' ? name : `${name}, through Next`
      await setEditor(portal, signed, offers)
      for (const suite of ['2019', '2026']) {
        const { wopiSrc, accessToken } = await mintToken(portal, home, ana, { editor: signed })
        const run = spawn(
          process.execPath,
          [
            runner,
            ...['--suite', join(cases, 'suites', suite, 'TestCases.xml'), '--keys', keys],
            ...['--wopisrc', wopiSrc, '--token', accessToken, '--ttl', '0', '--fail-on-skip'],
            ...only.flatMap((group) => ['--group', group]),
            ...[...excluded, ...coauthoring].flatMap((group) => ['--allow-skip', group]),
          ],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        )
        const [output, [code]] = await Promise.all([text(run.stdout), once(run, 'exit')])
        const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/m.exec(output)
        if (code !== 0) console.log(output)
        console.log(`${suite}, ${configuration}: ${counts?.[0] ?? 'no result'}`)
        runs.push({
          ...{ suite, configuration, passed: Number(counts?.[1] ?? 0) },
          failed: Number(counts?.[2] ?? 0) || (code === 0 ? 0 : 1),
          skipped: Number(counts?.[3] ?? 0),
        })
      }
    }
  } finally {
    await portal.remove()
  }
}

/** Shows the result in the operator's own portal, by its command line and its settings. */
async function record(): Promise<void> {
  const build = (await readFile('.next/BUILD_ID', 'utf8')).trim()
  const report: ConformanceReport = { at: new Date().toISOString(), build, runs }
  const path = join(folder, 'report.json')
  await writeFile(path, JSON.stringify(report))
  const args = ['run', '--silent', 'carrel', '--', 'conformance', 'record', path]
  const [code] = await once(spawn('npm', args, { stdio: 'inherit' }), 'exit')
  if (code !== 0) process.exitCode = 1
}

/**
 * A document in a folder of its own, made through the protocol: the root cannot be renamed, which some cases
 * ask for. Answers its id.
 */
async function makeFolder(portal: PortalServer, owner: Person): Promise<string> {
  const file = join(folder, 'first.wopitest')
  await writeFile(file, 'Made for the conformance cases.\n')
  const first = await mintToken(portal, await importDocument(portal, file, owner), owner, {})
  const withUrl = z.object({ Url: z.string() })
  const { AncestorsWithRootFirst: ancestors } = z
    .object({ AncestorsWithRootFirst: z.array(withUrl).min(1) })
    .parse(await call(`${first.wopiSrc}/ancestry?access_token=${first.accessToken}`))
  const { ContainerPointer } = z
    .object({ ContainerPointer: withUrl })
    .parse(await call(ancestors[0]?.Url, 'CREATE_CHILD_CONTAINER', 'Conformance'))
  const { Url } = withUrl.parse(
    await call(ContainerPointer.Url, 'CREATE_CHILD_FILE', 'case.wopitest'),
  )
  return new URL(Url).pathname.split('/').at(-1) ?? ''
}

async function call(url = '', override?: string, name = ''): Promise<unknown> {
  const headers = { 'X-WOPI-Override': override ?? '', 'X-WOPI-SuggestedTarget': name }
  const response = await fetch(url, override ? { method: 'POST', headers } : {})
  if (!response.ok) throw new Error(`${override ?? 'GET'}: ${response.status}`)
  return await response.json()
}
