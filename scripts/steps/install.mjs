import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs'
import { run } from './run.mjs'
import { say, since, stop } from './say.mjs'

/** What npm put into node_modules is what package-lock.json asks for. */
function matchesLock(root) {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages
  const same = Object.keys(have).every((path) => want[path]?.version === have[path].version)
  const whole = Object.keys(want).every((path) => path === '' || have[path] || want[path].optional)
  return same && whole
}

/** Installs the packages of package-lock.json unless they are there. */
export async function install(root) {
  const stamp = join(root, 'node_modules/.carrel/install')
  const wanted = fingerprint(root, ['package-lock.json'])
  const found = existsSync(join(root, 'node_modules')) ? readStamp(stamp) : null
  if (found === wanted) return
  // Somebody ran npm by hand; a stamp of another Node asks for a fresh install, though.
  if (found === null && matchesLock(root)) return writeStamp(stamp, wanted)
  say('Installing packages (npm ci); the first time this takes some minutes')
  const from = performance.now()
  const { code, output } = await run(['npm', 'ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
  })
  if (code !== 0) stop(output.trimEnd(), 'npm ci failed; what it said is above.')
  writeStamp(stamp, wanted)
  say(`Packages installed in ${since(from)}`)
}
