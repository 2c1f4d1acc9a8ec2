import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { restoreVersion } from '#server/documents/restore-version'
import { uploadDocument } from '#server/documents/upload-document'
import { uploadVersion } from '#server/documents/upload-version'
import { bodyOf } from './bodies'
import type { DocumentState, FaultWorld } from './fault-world'
import { PlannedFault } from './faults'

/** SHA-256 in hex. */
export const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const [one, two, mine] = [hash('one'), hash('two'), hash('mine')]

type Document = Awaited<ReturnType<FaultWorld['addDocument']>>

/** Something that changes a document, in steps. */
export interface Act {
  name: string
  /** The lock beforehand. */
  lock: string | null
  /** The status, or `done` for what is no request. */
  run(world: FaultWorld, document: Document): Promise<number | 'done'>
  good: number | 'done'
  after: DocumentState
}

const before: DocumentState = { versions: [one, two], lock: null, rejected: [] }
const put = { 'X-WOPI-Override': 'PUT', 'X-WOPI-Lock': 'A' }
const wopi = (part: string, headers: Record<string, string>, body?: string): Act['run'] => {
  return async (_, { post }) => (await post(part, headers, body)).status
}

/** What changes a document; PutFile comes first. */
export const acts: readonly Act[] = [
  {
    ...{ name: 'PutFile', lock: 'A', good: 200 },
    run: wopi('/contents', { ...put, 'X-WOPI-Editors': 'nobody' }, 'mine'),
    after: { ...before, versions: [one, two, mine], lock: 'A' },
  },
  {
    ...{ name: 'PutFile under another lock', lock: 'B', good: 409 },
    run: wopi('/contents', put, 'mine'),
    after: { ...before, lock: 'B', rejected: [mine] },
  },
  {
    ...{ name: 'PutRelativeFile', lock: 'A', good: 200 },
    run: wopi('', { 'X-WOPI-Override': 'PUT_RELATIVE', 'X-WOPI-SuggestedTarget': '.txt' }, 'mine'),
    after: { ...before, lock: 'A' },
  },
  {
    ...{ name: 'Lock', lock: null, good: 200 },
    run: wopi('', { 'X-WOPI-Override': 'LOCK', 'X-WOPI-Lock': 'A' }),
    after: { ...before, lock: 'A' },
  },
  {
    ...{ name: 'UnlockAndRelock', lock: 'A', good: 200 },
    run: wopi('', { 'X-WOPI-Override': 'LOCK', 'X-WOPI-Lock': 'B', 'X-WOPI-OldLock': 'A' }),
    after: { ...before, lock: 'B' },
  },
  {
    ...{ name: 'Unlock', lock: 'A', good: 200 },
    run: wopi('', { 'X-WOPI-Override': 'UNLOCK', 'X-WOPI-Lock': 'A' }),
    after: before,
  },
  {
    ...{ name: 'restoring a version', lock: null, good: 'done' },
    run: ({ portal, ana }, { id }) =>
      restoreVersion(portal, ana, { documentId: id, version: 1 }).then(() => 'done'),
    after: { ...before, versions: [one, two, one] },
  },
  {
    ...{ name: 'uploading a version', lock: null, good: 'done' },
    run: ({ portal, ana }, { id }) =>
      uploadVersion(portal, ana, { documentId: id, body: bodyOf('mine') }).then(() => 'done'),
    after: { ...before, versions: [one, two, mine] },
  },
  {
    ...{ name: 'uploading a document', lock: null, good: 'done' },
    run: ({ portal, ana }) =>
      uploadDocument(portal, ana, { name: 'New.txt', body: bodyOf('mine'), keepBoth: true }).then(
        () => 'done',
      ),
    after: before,
  },
]

/** A document as an act finds it. */
export async function prepare(world: FaultWorld, { lock }: Pick<Act, 'lock'>): Promise<Document> {
  world.faults.plan(null)
  const document = await world.addDocument()
  const holder = { userId: world.ana.id, grantId: null, editorId: 'builtin' }
  if (lock !== null) await world.other.acquire(document.id, lock, holder)
  return document
}

/** What an act answers; 500 for a use case that lets the fault through. */
async function outcome(world: FaultWorld, act: Act, document: Document): Promise<number | 'done'> {
  return await act.run(world, document).catch((error) => {
    if (error instanceof PlannedFault || /PlannedFault|at sql|behind sql/.test(String(error)))
      return 500
    throw error
  })
}

/**
 * Fails and kills at every step of the acts: what all of them must bear in every world.
 *
 * @param only which steps, by name, and which faults; all of them unless told
 */
export function describeFaults(
  chosen: readonly Act[],
  createWorld: () => Promise<FaultWorld>,
  only: { step?: (name: string) => boolean; kinds?: readonly ('fail' | 'answer-lost')[] } = {},
): void {
  const { step = () => true, kinds = ['fail', 'answer-lost'] } = only
  let world: FaultWorld
  beforeEach(async () => {
    world = await createWorld()
  })
  afterEach(() => world?.close())

  describe.each(chosen)('$name', { retry: 0 }, (act) => {
    const start = { ...before, lock: act.lock }

    /** The steps of an act that goes well. */
    async function stepsOf(): Promise<readonly string[]> {
      const document = await prepare(world, act)
      expect(await outcome(world, act, document)).toBe(act.good)
      expect(await world.stateOf(document.id)).toEqual(act.after)
      return [...world.faults.steps()]
    }

    test.each(kinds)(
      'at every step, when it comes to %s: all of it or nothing, and a repeat succeeds',
      async (kind) => {
        const steps = await stepsOf()
        expect(steps.length).toBeGreaterThan(3)
        const struck = [...steps.entries()].filter(([, name]) => step(name))
        expect(struck).not.toEqual([])
        for (const [at, name] of struck) {
          const document = await prepare(world, act)
          let killed: DocumentState | undefined
          const meanwhile = async () => {
            killed = await world.afterKill(document.id)
          }
          // A kill before a step leaves what one behind the step before does.
          world.faults.plan({ at, kind, ...(kind === 'answer-lost' ? { meanwhile } : {}) })
          const got = await outcome(world, act, document)
          world.faults.plan(null)
          const state = await world.stateOf(document.id)
          const where = `${at}: ${name}`
          // A step that nobody waits for may fail unseen; then everything was done.
          expect([500, act.good], where).toContain(got)
          if (got === act.good) expect(state, where).toEqual(act.after)
          expect([start, act.after], where).toContainEqual(state)
          if (killed) expect([start, act.after], `killed at ${where}`).toContainEqual(killed)

          // An answer that was lost: the client does not know, and asks again.
          const again = await outcome(world, act, document)
          const wasDone = kind === 'answer-lost' || isDeepStrictEqual(state, act.after)
          expect(wasDone ? [act.good, 409] : [act.good], `again after ${where}`).toContain(again)
        }
        // Whatever any of it left half-written is still there.
        await world.examine()
      },
      600_000,
    )
  })
}
