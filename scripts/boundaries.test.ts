import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

/**
 * Plants one file for each thing that the dependency rule (docs/architecture.md) forbids or allows, in an empty
 * tree under the project's own biome.json, and looks which of them Biome refuses, and by which rule.
 */
const restricted = 'lint/style/noRestrictedImports'
const planted: Record<string, { source: string; refusedBy?: string }> = {}

function plant(path: string, source: string, refusedBy?: string) {
  planted[path] = { source, ...(refusedBy ? { refusedBy } : {}) }
}

function folder(name: string, extension: string, rows: { may: string[]; never: string[] }) {
  const file = (index: number, kind: string) => `${name}/planted-${kind}-${index}.${extension}`
  for (const [index, module] of rows.never.entries()) {
    plant(file(index, 'never'), `import '${module}'\n`, restricted)
  }
  for (const [index, module] of rows.may.entries()) {
    plant(file(index, 'may'), `import '${module}'\n`)
  }
}

const frameworks = ['next', 'next/headers', 'react', 'next-auth']

folder('server/wopi', 'ts', {
  may: ['node:crypto', '#server/wopi/ports', './ports'],
  never: [
    ...frameworks,
    ...['zod', 'node:fs', 'node:fs/promises', 'node:http', '@prisma/client', 'pino'],
    ...['#server/db/client', '#server/stores/files', '#server/documents/policy', '#lib/routes'],
    ...['#server/config', '#server/runtime', '#server/editors/registry', '#components/ui/button'],
  ],
})
folder('server/wopi/operations', 'ts', {
  may: ['#server/wopi/ports', './lock'],
  never: ['zod', 'node:fs', '#server/db/client'],
})
folder('server/db', 'ts', {
  may: ['better-sqlite3', '#server/db/client', './client'],
  never: [
    ...frameworks,
    ...['#server/wopi/ports', '#server/stores/files', '#server/documents/policy'],
    ...['#server/config', '#server/runtime', '#lib/routes', '#components/ui/button'],
  ],
})
folder('server/stores', 'ts', {
  may: ['node:fs', '#server/wopi/ports', '#server/db/client'],
  never: [
    ...frameworks,
    ...['#server/documents/policy', '#server/auth/viewer', '#server/runtime'],
    ...['#server/wopi/host', '#server/editors/registry', '#components/ui/button'],
  ],
})
folder('server/mail', 'ts', {
  may: ['nodemailer', '#server/documents/policy', '#server/db/client', '#server/config'],
  never: [
    ...frameworks,
    ...['#server/auth/viewer', '#server/runtime', '#server/wopi/host', '#server/stores/files'],
    ...['#components/ui/button'],
  ],
})
folder('server/telemetry', 'ts', {
  may: ['prom-client', '@opentelemetry/api', '#server/wopi/ports', '#server/stores/fs-blobs'],
  never: [...frameworks, '#server/auth/viewer', '#server/runtime', '#components/ui/button'],
})
folder('server/previews', 'ts', {
  may: ['sharp', 'node:child_process', '#lib/preview', '#server/documents/previews/preview-maker'],
  never: [
    ...frameworks,
    ...['#server/documents/policy', '#server/db/client', '#server/config', '#server/runtime'],
    ...['#server/stores/files', '#components/ui/button'],
  ],
})
folder('server/editors', 'ts', {
  may: ['#server/wopi/ports', '#server/db/client', 'zod'],
  never: [
    ...frameworks,
    ...['#server/documents/policy', '#server/stores/files', '#server/auth/viewer'],
    ...['#server/runtime', '#components/ui/button'],
  ],
})
folder('server/documents', 'ts', {
  may: ['#server/wopi/ports', '#server/db/client', '#server/editors/registry', 'zod', './policy'],
  never: [
    ...frameworks,
    ...['#server/auth/viewer', '#server/stores/files', '#server/runtime', '#components/ui/button'],
  ],
})
folder('server/documents/admin', 'ts', {
  may: ['#server/documents/policy'],
  never: ['#server/auth/viewer', '#server/stores/files', 'next/headers'],
})
folder('server/auth', 'ts', {
  may: ['next-auth', 'next/headers', '#server/db/client', '#server/config'],
  never: ['#server/wopi/ports', '#server/stores/files', '#server/documents/policy'],
})
folder('server', 'ts', {
  may: ['#server/wopi/host', '#server/stores/files', '#server/documents/policy'],
  never: ['#components/ui/button', '#app/page'],
})
folder('app', 'tsx', {
  may: [
    '#server/runtime',
    '#server/auth/viewer',
    '#server/documents/policy',
    '#components/ui/button',
  ],
  never: ['#server/wopi/ports', '#server/stores/files', '#server/db/client'],
})
folder('app/(portal)/documents', 'tsx', {
  may: ['#server/runtime'],
  never: ['#server/wopi/ports', '#server/stores/files', '#server/db/client'],
})
for (const name of ['components/documents', 'lib']) {
  folder(name, name === 'lib' ? 'ts' : 'tsx', {
    may: ['react', 'next/link', '#lib/routes', '#components/ui/button'],
    never: ['#server/runtime', '#server/documents/policy', 'node:fs', 'node:crypto', '#app/page'],
  })
}
folder('cli', 'ts', {
  may: ['#server/runtime', '#server/documents/policy'],
  never: ['next/headers', '#server/wopi/host', '#server/stores/files', '#components/ui/button'],
})

// Every way of importing counts.
plant(
  'components/types.tsx',
  "import type { Viewer } from '#server/x'\nexport type V = Viewer\n",
  restricted,
)
plant('components/dynamic.tsx', "export const load = () => import('#server/x')\n", restricted)
plant('lib/re-export.ts', "export { viewer } from '#server/auth/viewer'\n", restricted)
plant('server/documents/parent.ts', "import '../config'\n", restricted)
plant('app/(portal)/parent.tsx', "import '../layout'\n", restricted)
plant('e2e/parent.ts', "import '../lib/routes'\n", restricted)

plant('server/wopi/env.ts', 'export const port = process.env.PORT\n', 'lint/style/noProcessEnv')
plant('app/env.tsx', 'export const port = process.env.PORT\n', 'lint/style/noProcessEnv')
plant('server/config.ts', 'export const port = process.env.PORT\n')
plant('lib/barrel.ts', "export * from './routes'\n", 'lint/performance/noBarrelFile')
plant('lib/default.ts', 'export default 1\n', 'lint/style/noDefaultExport')
plant('app/page.tsx', 'export default function Page() {\n  return null\n}\n')
plant('lib/any.ts', 'export const x: any = 1\n', 'lint/suspicious/noExplicitAny')
plant('lib/bang.ts', 'export const x = (y?: number) => y!\n', 'lint/style/noNonNullAssertion')
plant(
  'lib/cycle-a.ts',
  "import { b } from './cycle-b'\nexport const a = () => b\n",
  'lint/suspicious/noImportCycles',
)
plant(
  'lib/cycle-b.ts',
  "import { a } from './cycle-a'\nexport const b = () => a\n",
  'lint/suspicious/noImportCycles',
)

const report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.string() }).loose() }).loose(),
  ),
})

let tree = ''
const refusals = new Map<string, string[]>()

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'carrel-boundaries-'))
  for (const file of ['biome.json', '.gitignore', 'package.json'])
    copyFileSync(file, join(tree, file))
  for (const [path, { source }] of Object.entries(planted)) {
    mkdirSync(join(tree, dirname(path)), { recursive: true })
    writeFileSync(join(tree, path), source)
  }
  const biome = spawnSync(
    process.execPath,
    [
      resolve('node_modules/@biomejs/biome/bin/biome'),
      ...['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  for (const { category, location } of report.parse(JSON.parse(biome.stdout)).diagnostics) {
    const path = location.path.replace(`${tree}/`, '')
    refusals.set(path, [...(refusals.get(path) ?? []), category])
  }
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('Biome refuses', () => {
  for (const [path, { source, refusedBy }] of Object.entries(planted)) {
    if (refusedBy === undefined) continue
    test(`${source.trim()} in ${path}`, () => {
      expect(refusals.get(path) ?? []).toContain(refusedBy)
    })
  }
})

describe('Biome lets pass', () => {
  for (const [path, { source, refusedBy }] of Object.entries(planted)) {
    if (refusedBy !== undefined) continue
    test(`${source.trim()} in ${path}`, () => {
      expect(refusals.get(path) ?? []).not.toContain(restricted)
      expect(refusals.get(path) ?? []).not.toContain('lint/style/noProcessEnv')
      expect(refusals.get(path) ?? []).not.toContain('lint/style/noDefaultExport')
    })
  }
})
