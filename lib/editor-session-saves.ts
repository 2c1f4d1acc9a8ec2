import type { BytesResult, EditorIsland } from './editor-island'
import type { Drafts } from './editor-session-drafts'
import type { LockKeeper } from './editor-session-lock'
import type { SessionClock, Trouble } from './editor-session-state'
import { sameBytes } from './same-bytes'
import type { SaveKind, WopiClient, WopiRefusal } from './wopi-client'

/** Autosave: so long after the last keystroke, and at least so often while typing goes on. */
const idleMs = 3000
const atLeastMs = 30_000
const firstRetryMs = 2000
const lastRetryMs = 60_000

/** The version that the document on the screen is based on. */
export interface Base {
  version: string
  /** LastModifiedTime; undefined when the host sends none. */
  seen: string | undefined
}

export interface Saver {
  /** The island shows these bytes of the host: nothing is unsaved. */
  loaded(base: Base, bytes: Uint8Array<ArrayBuffer>): void
  /** The person changed something. */
  edited(): void
  /** Saves what is unsaved; a running save is waited for first. Never rejects. */
  save(kind: SaveKind, how?: { onTop?: boolean }): Promise<void>
  /** Does now what waits for its time: an autosave, or keeping edits that cannot be saved in the browser. */
  flush(): Promise<void>
  /** Tries again at once if the trouble is one that waiting can end. */
  retry(): void
  unsaved(): boolean
  canSave(): boolean
  saving(): boolean
  trouble(): Trouble | null
  saved(): { version: string; at: number } | null
  base(): Base
  setTrouble(trouble: Trouble | null): void
  /** No more saves by themselves. */
  stop(): void
}

/**
 * Brings edits to the host. What counts as saved is what was in the bytes that the host acknowledged: an edit
 * made while bytes are gathered or on their way stays unsaved.
 */
export function createSaver({
  client,
  island,
  keeper,
  drafts,
  clock,
  lock,
  pageId,
  userId,
  changed,
  accessEnded,
}: {
  client: WopiClient
  island: EditorIsland
  keeper: LockKeeper
  drafts(): Drafts
  clock: SessionClock
  lock: string
  pageId: string
  userId(): string
  changed(): void
  accessEnded(): void
}): Saver {
  let edits = 0
  let acknowledged = 0
  let unsavedSince = 0
  let base: Base = { version: '', seen: undefined }
  /** What the host has in that version. */
  let known: Uint8Array<ArrayBuffer> | null = null
  let trouble: Trouble | null = null
  let saved: { version: string; at: number } | null = null
  let lastKind: SaveKind | null = null
  let failures = 0
  let running: Promise<void> | null = null
  let stopped = false
  let cancel: () => void = () => undefined

  const unsaved = () => edits > acknowledged
  /** An autosave that a person then saves becomes a version of its own, though nothing changed. */
  const marks = () => lastKind === 'autosave' && !trouble
  const setTrouble = (next: Trouble | null) => {
    trouble = next
    changed()
  }

  function schedule(afterEdit: boolean): void {
    cancel()
    if (stopped || !unsaved()) return
    const at = dueAt(afterEdit)
    if (at !== null) cancel = clock.after(Math.max(0, at - clock.now()), () => void flush())
  }

  function dueAt(afterEdit: boolean): number | null {
    const idle = clock.now() + idleMs
    if (!trouble) return Math.min(idle, unsavedSince + atLeastMs)
    if ('retryAt' in trouble) return trouble.retryAt
    // The same bytes would be refused again: the next edit or the person begins the next attempt.
    return afterEdit ? idle : null
  }

  async function flush(): Promise<void> {
    if (!unsaved()) return
    if (trouble && ['conflict', 'access-ended', 'gone'].includes(trouble.kind)) {
      // Only the person can end this; meanwhile the edits are kept in the browser.
      const result = await gather()
      if (result.kind === 'bytes') keepDraft(result.bytes)
    } else {
      await save('autosave')
    }
  }

  async function gather(): Promise<BytesResult> {
    try {
      return await island.bytes()
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return { kind: 'refused', reason: (t) => t('session.trouble.notGathered', { why }) }
    }
  }

  function keepDraft(bytes: Uint8Array<ArrayBuffer>): void {
    void drafts().keep({ pageId, bytes, baseVersion: base.version, keptAt: clock.now() })
  }

  async function save(kind: SaveKind, how: { onTop?: boolean } = {}): Promise<void> {
    while (running) await running
    if (stopped || !(unsaved() || (kind === 'save' && marks()))) return
    running = attempt(kind, how.onTop === true).finally(() => {
      running = null
      schedule(false)
      changed()
    })
    changed()
    await running
  }

  async function attempt(kind: SaveKind, onTop: boolean): Promise<void> {
    cancel()
    const included = edits
    const modified = unsaved()
    const result = await gather()
    if (result.kind === 'refused') {
      setTrouble({ kind: 'island', reason: result.reason })
      return
    }
    const must = onTop || (kind === 'save' && marks())
    const calm = trouble === null || trouble.kind === 'island'
    if (modified && !must && calm && sameBytes(result.bytes, known)) {
      // Changed and changed back, or opened and left as it was: the host has this already.
      acknowledged = included
      trouble = null
      await drafts().remove(pageId)
      return
    }
    if (modified) keepDraft(result.bytes)
    const locked = await keeper.ensure()
    if (locked.kind !== 'ok') {
      refused(locked, false)
      return
    }
    const answer = await client.putFile(result.bytes, {
      lock,
      kind,
      modified,
      editors: [userId()],
      seen: onTop ? undefined : base.seen,
      keepalive: true,
    })
    if (answer.kind !== 'ok') {
      refused(answer, true)
      return
    }
    acknowledged = included
    known = result.bytes
    unsavedSince = clock.now()
    base = { version: answer.version, seen: answer.modifiedTime ?? base.seen }
    saved = { version: answer.version, at: clock.now() }
    lastKind = kind
    failures = 0
    trouble = null
    await drafts().remove(pageId)
  }

  function refused(refusal: WopiRefusal, sent: boolean): void {
    failures += 1
    // After a change elsewhere the lock is still ours; after any other conflict it is not.
    if (refusal.kind === 'conflict' && !refusal.changedElsewhere) keeper.lose()
    setTrouble(troubleOf(refusal, sent))
    if (refusal.kind === 'access-ended') accessEnded()
  }

  function troubleOf(refusal: WopiRefusal, sent: boolean): Trouble {
    const retryAt = clock.now() + Math.min(lastRetryMs, firstRetryMs * 2 ** (failures - 1))
    switch (refusal.kind) {
      case 'offline':
      case 'host-error':
        return { ...refusal, retryAt }
      case 'storage-full':
        return { ...refusal, retryAt: clock.now() + lastRetryMs }
      case 'conflict': {
        const { reason, changedElsewhere } = refusal
        const kept = sent || (trouble?.kind === 'conflict' && trouble.kept)
        return { kind: 'conflict', reason, changedElsewhere, kept }
      }
      default:
        return refusal
    }
  }

  return {
    loaded(next, bytes) {
      cancel()
      base = next
      known = bytes
      acknowledged = edits
      trouble = null
      failures = 0
      changed()
    },
    edited() {
      if (!unsaved()) unsavedSince = clock.now()
      edits += 1
      schedule(true)
      changed()
    },
    save,
    flush,
    retry() {
      if (trouble && 'retryAt' in trouble && !running) void save('autosave')
    },
    unsaved,
    canSave: () => unsaved() || trouble !== null || marks(),
    saving: () => running !== null,
    trouble: () => trouble,
    saved: () => saved,
    base: () => base,
    setTrouble,
    stop() {
      stopped = true
      cancel()
    },
  }
}
