import { z } from 'zod'
import type { Db } from '#server/db/client'
import type { Clock, WopiEvent } from '#server/wopi/ports'
import { builtinEditorId } from './registry'

const outcomes = z.enum([
  'answered',
  'token-ended',
  'token-unknown',
  'proof-missing',
  'proof-expired',
  'proof-unknown',
  'trial',
])

/**
 * How a call of an editor ended, as far as its set-up is concerned. `answered`: it got as far as the operation,
 * whatever came of that. `token-ended`: its token was good once. `token-unknown`: nobody knows the token, and so
 * nobody knows whose call it was. `proof-…`: why its proof did not hold. `trial`: from a test of its set-up.
 */
export type CallOutcome = z.infer<typeof outcomes>

const detail = z.object({
  operation: z.string(),
  proof: z.enum(['not-asked', 'proved', 'missing', 'expired', 'unknown-key']).nullable(),
  trial: z.string().nullable(),
})

export interface EditorCall {
  outcome: CallOutcome
  /** The last time. */
  at: Date
  /** How many there were; those of the last seconds before a crash may be missing. */
  count: number
  operation: string
  proof: WopiEvent['proof']
  trial: string | null
}

/** The last call of each outcome of each editor, so a handful of rows however busy it is. */
export interface EditorCalls {
  /** Takes note of a request. Never throws, never waits. */
  note(event: WopiEvent): void
  /** What is known of an editor, and of the calls that nobody's token came with, newest first. */
  of(editorId: string): Promise<EditorCall[]>
  /** Stores what is still waiting. */
  flush(): Promise<void>
}

/** One outcome of one editor is stored at most this often; a trial at once. */
const gatherMs = 5000
/** The id under which calls with unknown tokens are kept. */
const nobody = ''

/** Keeps them in the EditorCall table. */
export function createEditorCalls({
  db,
  clock,
  failed = () => {},
}: {
  db: Pick<Db, 'editorCall'>
  clock: Clock
  /** Told when a note could not be stored. */
  failed?(error: unknown): void
}): EditorCalls {
  const waiting = new Map<string, { editorId: string; call: EditorCall }>()
  let timer: NodeJS.Timeout | undefined

  let storing = Promise.resolve()

  async function storeWaiting() {
    const notes = [...waiting.values()]
    waiting.clear()
    for (const { editorId, call } of notes) {
      const { outcome, at, count, ...rest } = call
      const last = { at, detail: JSON.stringify(rest) }
      await db.editorCall.upsert({
        where: { editorId_outcome: { editorId, outcome } },
        create: { editorId, outcome, count, ...last },
        update: { count: { increment: count }, ...last },
        select: { editorId: true },
      })
    }
  }
  function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    // One after the other: who waits for the last one has waited for all.
    storing = storing.then(storeWaiting).catch(failed)
    return storing
  }

  return {
    note(event) {
      const outcome = outcomeOf(event)
      const editorId = event.editorId ?? nobody
      if (outcome === null || editorId === builtinEditorId) return
      const key = `${editorId} ${outcome}`
      const { operation, proof, trial } = event
      const count = (waiting.get(key)?.call.count ?? 0) + 1
      const call = { outcome, at: clock.now(), count, operation, proof, trial }
      waiting.set(key, { editorId, call })
      if (outcome === 'trial') void flush()
      else timer ??= setTimeout(flush, gatherMs).unref()
    },

    async of(editorId) {
      const rows = await db.editorCall.findMany({
        where: { editorId: { in: [editorId, nobody] } },
        select: { outcome: true, at: true, count: true, detail: true },
        orderBy: { at: 'desc' },
      })
      return rows.map(({ at, count, ...row }) => ({
        ...{ at, count, outcome: outcomes.parse(row.outcome) },
        ...detail.parse(JSON.parse(row.detail)),
      }))
    },

    flush,
  }
}

const proofOutcomes = {
  missing: 'proof-missing',
  expired: 'proof-expired',
  'unknown-key': 'proof-unknown',
} as const

/** Null: it says nothing about an editor's set-up. */
function outcomeOf({ trial, editorId, grantId, proof, status }: WopiEvent): CallOutcome | null {
  if (trial !== null) return 'trial'
  if (editorId === null) return status === 401 ? 'token-unknown' : null
  if (proof === 'missing' || proof === 'expired' || proof === 'unknown-key') {
    return proofOutcomes[proof]
  }
  // Without a grant it went no further than its token.
  if (status === 401 && grantId === null) return 'token-ended'
  return status === 500 ? null : 'answered'
}
