import { type Db, join, sql } from '#server/db/client'
import { type Queries, statementsOf } from '#server/db/statements/statements'
import type { AuditEntry } from '#server/documents/portal'
import type { Log } from '#server/log'
import type { Clock, WopiEvent } from '#server/wopi/ports'

export interface Audit {
  /** Stores one line; resolves when it is stored. */
  write(entry: AuditEntry): Promise<void>
  /** Logs a WOPI request and stores it when it changed something or was refused. Never throws, never waits. */
  record(event: WopiEvent): void
  /** Stores what is still waiting. */
  flush(): Promise<void>
}

/** WOPI events are stored together, at most this much later: one write for many saves. */
const GATHER_MS = 250

/** The audit table's only writer. */
export function createAudit(deps: { db: Db; clock: Clock; newId(): string; log: Log }): Audit {
  const { db, clock, newId, log } = deps
  let waiting: Row[] = []
  let timer: NodeJS.Timeout | undefined

  const row = (entry: AuditEntry, correlationId: string | null): Row => ({
    id: newId(),
    at: clock.now(),
    actorId: entry.actorId,
    action: entry.action,
    documentId: entry.documentId ?? null,
    subject: entry.subject ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
    correlationId,
  })
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const data = waiting
    waiting = []
    if (data.length === 0) return
    try {
      await statementsOf(db).$transaction((tx) => add(tx, data))
    } catch (error) {
      log.error({ error, lost: data }, 'audit events could not be stored')
    }
  }

  return {
    async write(entry) {
      await db.auditEvent.create({ data: row(entry, null), select: { id: true } })
    },
    record(event) {
      const { error, ...line } = event
      if (error !== undefined) log.error({ ...line, error }, 'wopi request failed')
      else if (line.reason && storeFaults.has(line.reason)) {
        log.error(line, storeFaults.get(line.reason))
      } else log.info(line, 'wopi')
      const entry = auditEntry(event)
      if (!entry) return
      waiting.push(row(entry, event.correlationId))
      timer ??= setTimeout(flush, GATHER_MS).unref()
    },
    flush,
  }
}

/** Refusals that somebody has to see to. */
const storeFaults = new Map([
  ['storage-full', 'the store of documents has no room left'],
  ['storage-read-only', 'the store of documents may only be read'],
])

/** Rows of one statement: one text for so many, and one for what is left, which are then known to the database. */
const atOnce = 20

async function add(tx: Queries, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; ) {
    const size = rows.length - at < atOnce ? 1 : atOnce
    await tx.$executeRaw`
      INSERT INTO "AuditEvent" (
        id, at, "actorId", action, "documentId", subject, detail, "correlationId")
      VALUES ${join(rows.slice(at, at + size).map(valuesOf))}`
    at += size
  }
}

function valuesOf(row: Row) {
  return sql`(${row.id}, ${row.at}, ${row.actorId}, ${row.action}, ${row.documentId}, ${row.subject}, ${row.detail}, ${row.correlationId})`
}

interface Row {
  id: string
  at: Date
  actorId: string | null
  action: string
  documentId: string | null
  subject: string | null
  detail: string
  correlationId: string | null
}

const actions: Record<string, string> = {
  'put-file': 'document.save',
  lock: 'lock.take',
  'unlock-and-relock': 'lock.replace',
  unlock: 'lock.release',
}

/** Saves whatever came of them, and locks that changed; reads, refreshes and strangers are in the log only. */
function auditEntry(event: WopiEvent): AuditEntry | null {
  const action = actions[event.operation]
  if (action === undefined || event.userId === null || event.fileId === null) return null
  const isSave = event.operation === 'put-file'
  // Answered with the version that was there: nothing happened to the document.
  if (event.reason === 'unchanged') return null
  const refreshed = event.operation === 'lock' && event.lockBefore === event.lockOffered
  if (!isSave && (event.status !== 200 || refreshed)) return null
  return {
    actorId: event.userId,
    action: isSave && event.status !== 200 ? 'document.save-refused' : action,
    documentId: event.fileId,
    detail: {
      status: event.status,
      version: event.version,
      reason: event.reason,
      editorId: event.editorId,
      lockBefore: event.lockBefore,
      lockOffered: event.lockOffered,
    },
  }
}
