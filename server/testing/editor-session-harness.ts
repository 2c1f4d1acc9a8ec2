import type { EditorIsland } from '#lib/editor-island'
import { createEditorSession } from '#lib/editor-session'
import type { Draft, Drafts } from '#lib/editor-session-drafts'
import type { SessionClock, SessionState } from '#lib/editor-session-state'
import type { Tell } from '#lib/editor-tell'
import { createWopiClient } from '#lib/wopi-client'
import { createMemoryHost } from '#server/wopi/memory/memory-host'

/** Something that can go wrong with one request before or after the host has seen it. */
export type Fault = (request: Request) => 'no-connection' | 'answer-lost' | Response | undefined

/** A browser's clock and the host's, moved together by hand; due work runs in order, waiting for each. */
function handClock(start: number, hostPasses: (ms: number) => void) {
  let now = start
  let work: { at: number; run: () => void }[] = []
  const clock: SessionClock = {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run }
      work.push(entry)
      return () => {
        work = work.filter((other) => other !== entry)
      }
    },
  }
  const moveTo = (at: number) => {
    hostPasses(at - now)
    now = at
  }
  return {
    clock,
    async pass(ms: number) {
      const end = now + ms
      for (;;) {
        const next = work.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        work = work.filter((other) => other !== next)
        moveTo(Math.max(now, next.at))
        next.run()
        await settle()
      }
      moveTo(end)
      await settle()
    },
    /** A machine that sleeps: time goes by and nothing runs. */
    sleep(ms: number) {
      moveTo(now + ms)
    },
  }
}

/** Lets everything that does not wait for time come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((done) => setImmediate(done))
}

export const notThisOne: Tell = () => 'Not this one.'
export const oddFile: Tell = () => 'An odd file.'

/** An island whose document is a string. */
export function textIsland() {
  let text = ''
  let readOnly = false
  let refusal: Tell | null = null
  let hold: Promise<void> | null = null
  const loads: string[] = []
  const island: EditorIsland = {
    async load(bytes) {
      text = new TextDecoder().decode(bytes)
      loads.push(text)
      if (text.startsWith('unreadable')) return { kind: 'unreadable', reason: notThisOne }
      if (text.startsWith('odd')) return { kind: 'read-only', reason: oddFile }
      return { kind: 'editable' }
    },
    async bytes() {
      const taken = text
      if (hold) await hold
      return refusal === null
        ? { kind: 'bytes', bytes: new TextEncoder().encode(taken) }
        : { kind: 'refused', reason: refusal }
    },
    bytesNow: () => new TextEncoder().encode(text),
    setReadOnly(next) {
      readOnly = next
    },
    focus() {},
  }
  return {
    island,
    loads,
    text: () => text,
    readOnly: () => readOnly,
    refuse(reason: Tell | null) {
      refusal = reason
    },
    /** `bytes()` answers only after this is called again with null. */
    holdBytes(until: Promise<void> | null) {
      hold = until
    },
    type(more: string) {
      text += more
    },
  }
}

export function memoryDrafts() {
  const rows = new Map<string, Draft>()
  const drafts: Drafts = {
    async keep(draft) {
      rows.set(draft.pageId, draft)
    },
    async remove(pageId) {
      rows.delete(pageId)
    },
    async list() {
      return [...rows.values()].sort((a, b) => b.keptAt - a.keptAt)
    },
  }
  return { drafts, rows }
}

/** A real WOPI host in memory, and as many editor sessions on its document «doc» as a test opens. */
export async function createHarness(content = 'first') {
  const host = await createMemoryHost()
  const { blobs, versions } = host
  if (content !== 'first') await host.addFile('doc', 'ana', content)
  const time = handClock(host.now().getTime(), host.pass)
  const kept = memoryDrafts()
  const requests: string[] = []
  let fault: Fault = () => undefined

  const fetcher: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const override = request.headers.get('x-wopi-override')
    requests.push(override ?? `GET ${new URL(request.url).pathname.slice(6)}`)
    const wrong = fault(request.clone())
    if (wrong === 'no-connection') throw new TypeError('fetch failed')
    if (wrong instanceof Response) return wrong
    const response = await host.host(request)
    if (wrong === 'answer-lost') throw new TypeError('fetch failed')
    return response
  }

  const sessionOf = (person: 'ana' | 'ben' | 'viewer', lock: string, viewOnly = false) => {
    const shown = textIsland()
    const states: SessionState[] = []
    let asked = 0
    let ids = 0
    const told: string[][] = []
    const session = createEditorSession({
      client: createWopiClient({
        wopiSrc: 'http://localhost:3000/wopi/files/doc',
        accessToken: host.tokens[person],
        fetcher,
      }),
      island: shown.island,
      lock,
      pageId: `page-${lock}`,
      draftsOf: () => kept.drafts,
      clock: time.clock,
      viewOnly,
      maxBytes: 1000,
      notify: (state) => states.push(state),
      askForToken: () => {
        asked += 1
      },
      newId() {
        ids += 1
        return `${lock}-${ids}`
      },
      tellMention: (what, names) => told.push([what, ...names]),
    })
    return {
      ...session,
      island: shown,
      states,
      asked: () => asked,
      /** What the person was told about mentions. */
      told,
      /** The person types. */
      type(text: string) {
        shown.type(text)
        session.edited()
      },
    }
  }

  return {
    host,
    time,
    drafts: kept.rows,
    requests,
    sessionOf,
    /** From now on; the first requests of these overrides only, when given. */
    break(next: Fault | null) {
      fault = next ?? (() => undefined)
    },
    async stored() {
      const head = await versions.head('doc')
      return head ? new Response(await blobs.open(head.blobKey)).text() : null
    },
    sources: () => host.doc().versions.map(({ source }) => source),
  }
}
