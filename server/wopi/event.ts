import { randomUUID } from 'node:crypto'
import type { FileCommand } from './commands/file-commands'
import type { WopiRequest } from './message'
import type { Outcome } from './outcome'
import type { GrantLookup, WopiEvent } from './ports'

const CORRELATION = /^[A-Za-z0-9{}._-]{1,100}$/
/** What an X-WOPI-Override looks like; what does not must not reach the log. */
const OVERRIDE = /^[A-Z_]{1,40}$/

/** What is known of a request before it is looked at. */
export function newEvent({ headers, method }: WopiRequest): WopiEvent {
  const sent = headers.get('x-wopi-correlationid') ?? ''
  const override = headers.get('x-wopi-override')
  return {
    operation: override === null ? method : OVERRIDE.test(override) ? override : 'unreadable',
    status: 0,
    correlationId: CORRELATION.test(sent) ? sent : randomUUID(),
    fileId: null,
    userId: null,
    grantId: null,
    editorId: null,
    editorKind: null,
    source: null,
    durationMs: 0,
    proof: null,
    trial: null,
    lockOffered: null,
    lockBefore: null,
    version: null,
    reason: null,
  }
}

/** Adds who calls, and the document's lock and version as they were found. */
export function remember(
  event: WopiEvent,
  found: Exclude<GrantLookup, { kind: 'not-granted' | 'nothing-there' }>,
): void {
  const caller = found.kind === 'ecosystem' ? found.caller : found.access
  event.userId = caller.user.id
  event.grantId = caller.grantId
  event.editorId = caller.editor.id
  event.editorKind = caller.editor.kind
  if (found.kind !== 'file') return
  event.lockBefore = found.access.held?.id ?? null
  event.version = found.access.file.version
}

/** Adds what is asked for. */
export function understand(event: WopiEvent, command: FileCommand): void {
  event.operation = command.op
  event.lockOffered = 'lock' in command ? command.lock : null
  event.source = command.op === 'put-file' ? command.source : null
}

/** Adds how it ended, and how long it took since `began` on the process's own clock. */
export function completeEvent(
  event: WopiEvent,
  outcome: Outcome,
  { status, began }: { status: number; began: number },
): WopiEvent {
  return {
    ...event,
    status,
    durationMs: Math.round((performance.now() - began) * 10) / 10,
    version:
      outcome.kind === 'saved' || outcome.kind === 'unchanged' ? outcome.version : event.version,
    reason: reasonOf(outcome, status),
  }
}

function reasonOf(outcome: Outcome, status: number): string | null {
  if (outcome.kind === 'contents') {
    return outcome.part.kind === 'unsatisfiable' ? 'unsatisfiable-range' : null
  }
  return status === 200 && outcome.kind !== 'unchanged' ? null : outcome.kind
}
