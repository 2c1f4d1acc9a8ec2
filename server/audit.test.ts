import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Everything of the portal that could reach the database, but for tests and generated clients. */
function sources(): string[] {
  return ['server', 'app', 'cli'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|generated|testing/.test(path)),
  )
}

test('the audit log is only ever added to', () => {
  const changing =
    /auditEvent\s*\.\s*(?:update|upsert|delete)|(?:UPDATE|DELETE FROM)\s+"?AuditEvent/i
  const found = sources().filter((path) => changing.test(readFileSync(path, 'utf8')))
  expect(found).toEqual([])
  // Nor does anything that goes take its lines along.
  const model = /model AuditEvent \{([^}]*)\}/.exec(
    readFileSync('prisma/models.prisma', 'utf8'),
  )?.[1]
  expect(model).toContain('correlationId')
  expect(model).not.toContain('@relation')
})
