import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WopiEvent } from '#server/wopi/ports'
import { createAudit } from './audit'
import { onBothDatabases } from './testing/on-both-databases'
import type { TestDatabase } from './testing/test-database'

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

const saved: WopiEvent = {
  ...{ operation: 'put-file', status: 200, correlationId: 'c', reason: null, version: 1 },
  ...{ fileId: 'letter', userId: 'ana', grantId: 'g', editorId: 'builtin', editorKind: 'builtin' },
  ...{ source: 'save', durationMs: 3, proof: null, trial: null },
  ...{ lockOffered: 'L', lockBefore: 'L' },
}

onBothDatabases((create) => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await create()
  })
  afterEach(() => database.close())

  const at = new Date('2026-02-03T04:05:06.789Z')
  function open() {
    const ids = Array.from({ length: 100 }, (_, id) => String(id).padStart(3, '0'))
    return createAudit({
      ...{ db: database.db, clock: { now: () => at }, log: pino({ level: 'silent' }) },
      newId: () => ids.shift() ?? '',
    })
  }

  test('what editors do is stored together, a line for each, and reads are not', async () => {
    const audit = open()
    for (let number = 1; number <= 45; number += 1) {
      audit.record({ ...saved, version: number, correlationId: `c${number}` })
      audit.record({ ...saved, operation: 'check-file-info' })
    }
    await audit.flush()
    const rows = await database.db.auditEvent.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map(({ correlationId }) => correlationId)).toEqual(
      Array.from({ length: 45 }, (_, before) => `c${before + 1}`),
    )
    expect(rows[44]).toEqual({
      ...{ id: '044', at, actorId: 'ana', action: 'document.save', documentId: 'letter' },
      ...{ subject: null, correlationId: 'c45' },
      detail: JSON.stringify({
        ...{ status: 200, version: 45, reason: null, editorId: 'builtin' },
        ...{ lockBefore: 'L', lockOffered: 'L' },
      }),
    })
  })
})
