import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})

// npm leaves out the binaries of other platforms when its registry does not carry them; `npm ci` then refuses
// the whole file, here and on those platforms. Entries without a hash are enough.
test('package-lock.json has an entry for every optional dependency', () => {
  const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const found = (from: string, name: string): boolean => {
    if (packages[`${from && `${from}/`}node_modules/${name}`]) return true
    if (from === '') return false
    return found(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name)
  }
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !found(path, name))
      .map((name) => `${name}, wanted by ${path}`),
  )
  expect(missing).toEqual([])
})

test('every dependency is one version, and only those that are named run a script when it is installed', () => {
  const exact = z.record(z.string(), z.string().regex(/^\d+\.\d+\.\d+[\w.-]*$/))
  const manifest = z
    .object({
      dependencies: exact,
      devDependencies: exact,
      allowScripts: z.record(z.string(), z.boolean()),
    })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const { packages } = lockfile.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? ''
  const scripts = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript)
  const undecided = scripts
    .map(([path]) => nameOf(path))
    .filter((name) => !(name in manifest.allowScripts))
  expect([...new Set(undecided)]).toEqual([])
  // What was downloaded is what was looked at.
  const unchecked = Object.entries(packages).filter(
    ([, { resolved, integrity }]) => resolved !== undefined && !/^sha512-/.test(integrity ?? ''),
  )
  expect(unchecked.map(([path]) => path)).toEqual([])
})
