import type { EditorIsland } from './editor-island'
import { type Draft, type Drafts, findDraft } from './editor-session-drafts'
import { createLockKeeper } from './editor-session-lock'
import { createMentionSender } from './editor-session-mentions'
import { openDocument } from './editor-session-opening'
import { createSaver } from './editor-session-saves'
import type {
  EditorSession,
  OpenFailure,
  ReadOnly,
  SessionClock,
  SessionState,
} from './editor-session-state'
import { type FileInfo, keepaliveBytes, type WopiClient } from './wopi-client'

/**
 * One person's work on one document through one editor: framework-free, everything it needs is given to it.
 *
 * @param lock this tab's lock id
 * @param pageId of this page load, to tell its own kept edits from those of others
 * @param viewOnly the editor was opened by its view action: no lock is taken
 * @param maxBytes the largest document that the island can show
 * @param askForToken the host page may answer with {@link EditorSession.renewToken}
 * @param tellMention that people who are mentioned in a comment could not be told, yet or at all
 */
export function createEditorSession({
  client,
  island,
  lock,
  pageId,
  draftsOf,
  clock,
  viewOnly,
  maxBytes,
  notify,
  askForToken,
  newId,
  tellMention,
}: {
  client: WopiClient
  island: EditorIsland
  lock: string
  pageId: string
  draftsOf(userId: string): Drafts
  clock: SessionClock
  viewOnly: boolean
  maxBytes: number
  notify(state: SessionState): void
  askForToken(): void
  newId(): string
  tellMention(what: 'waits' | 'failed', names: string[]): void
}): EditorSession {
  let phase: SessionState['phase'] = 'opening'
  let failure: OpenFailure | null = null
  let info: FileInfo | null = null
  let readOnly: ReadOnly | null = { kind: 'view' }
  let draft: Draft | null = null
  let disposed = false
  /** The page is going away and has sent its last words. */
  let left = false
  const userId = () => info?.UserId ?? ''
  const drafts = () => draftsOf(userId())
  const changed = () => {
    if (!disposed) notify(state())
  }
  const editable = () => phase === 'open' && readOnly === null

  const keeper = createLockKeeper({
    client,
    lock,
    clock,
    lost: ({ reason }) => conflict(reason, false),
    retaken: (version) => {
      if (isOld(version)) conflict('', true)
    },
    accessEnded: askForToken,
  })
  const saver = createSaver({
    client,
    island,
    keeper,
    drafts,
    clock,
    lock,
    pageId,
    userId,
    changed,
    accessEnded: askForToken,
  })

  const mentions = createMentionSender({
    ...{ client, clock, newId },
    accessEnded: askForToken,
    tell: tellMention,
  })

  function state(): SessionState {
    return {
      phase,
      failure,
      fileName: info?.BaseFileName ?? '',
      userName: info?.UserFriendlyName ?? '',
      readOnly,
      unsaved: saver.unsaved(),
      saving: saver.saving(),
      canSave: editable() && saver.canSave(),
      trouble: saver.trouble(),
      saved: saver.saved(),
      draft: draft && { keptAt: draft.keptAt, stale: isOld(draft.baseVersion) },
    }
  }

  /** Whether a version that the host named is another one than the edits are based on. */
  const isOld = (version: string) => version !== '' && version !== saver.base().version

  function conflict(reason: string, changedElsewhere: boolean): void {
    const before = saver.trouble()
    const kept = before?.kind === 'conflict' && before.kept
    saver.setTrouble({ kind: 'conflict', reason, changedElsewhere, kept })
  }

  async function open(): Promise<void> {
    phase = 'opening'
    failure = null
    changed()
    const { loaded } = saver
    const opening = await openDocument({ client, island, keeper, loaded, viewOnly, maxBytes })
    info = opening.info ?? info
    if (opening.kind === 'failed') {
      phase = 'failed'
      failure = opening.failure
    } else {
      phase = 'open'
      readOnly = opening.readOnly
      if (readOnly === null) draft = await findDraft(drafts(), pageId, island)
      island.setReadOnly(readOnly !== null)
    }
    changed()
  }

  async function dropDraft(): Promise<void> {
    const dropped = draft
    draft = null
    changed()
    if (dropped) await drafts().remove(dropped.pageId)
  }

  return {
    state,
    open,
    edited() {
      if (editable()) saver.edited()
    },

    mention(comment) {
      if (editable()) mentions.send(comment)
    },

    async save() {
      if (!editable()) return
      if (saver.trouble()?.kind === 'conflict') {
        const locked = await keeper.take()
        if (locked.kind === 'conflict') return conflict(locked.reason, false)
        if (locked.kind === 'ok' && isOld(locked.version)) return conflict('', true)
        if (locked.kind === 'ok') saver.setTrouble(null)
      }
      await saver.save('save')
    },
    saveOnTop: () => saver.save('save', { onTop: true }),

    async reload() {
      const before = saver.trouble()
      await keeper.release()
      await open()
      // The host has a copy of what it refused; edits that never reached it stay kept in the browser.
      const kept = before?.kind === 'conflict' && before.kept
      if (kept && phase === 'open') await drafts().remove(pageId)
    },

    bytes: () => island.bytes(),

    async restoreDraft() {
      if (!draft || !editable()) return
      await saver.save('save')
      if (saver.unsaved()) return
      const loaded = await island.load(draft.bytes)
      if (loaded.kind !== 'editable') return
      saver.edited()
      // The attempt keeps the edits under this page's own name before anything is sent.
      await saver.save('save')
      await dropDraft()
    },
    draftBytes: () => draft?.bytes ?? null,
    discardDraft: dropDraft,

    async close() {
      // More edits can come while a save is on its way. Where a lock was broken, or somebody else has saved, a save would
      // take the lock anew, which only the person may.
      const mayTry = saver.trouble()?.kind !== 'conflict'
      for (let round = 0; mayTry && round < 3 && saver.unsaved(); round += 1) {
        await saver.save('exit-save')
        if (saver.trouble()) break
      }
      if (saver.unsaved()) return 'unsaved'
      await mentions.retry()
      mentions.stop()
      saver.stop()
      await keeper.release()
      phase = 'closed'
      island.setReadOnly(true)
      changed()
      return 'closed'
    },

    leave(hasWorker) {
      if (!keeper.held() || phase !== 'open') return null
      left = true
      if (!saver.unsaved() && !saver.saving()) {
        void keeper.release(true)
        return null
      }
      const trouble = saver.trouble()
      const sendable = saver.unsaved() && (trouble === null || 'retryAt' in trouble)
      const body = sendable ? (island.bytesNow?.() ?? null) : null
      if (!body) return null
      const { seen } = saver.base()
      const options = {
        lock,
        kind: 'exit-save',
        modified: true,
        editors: [userId()],
        seen,
      } as const
      if (hasWorker) {
        return {
          put: client.putRequest(options),
          body,
          unlock: client.unlockRequest(lock),
          waitMs: saver.saving() ? 2000 : 0,
        }
      }
      // Without a worker no unlock: two last requests may arrive in any order, and a save that comes after its
      // unlock is refused.
      if (body.byteLength <= keepaliveBytes && !saver.saving()) {
        void client.putFile(body, { ...options, keepalive: true })
      }
      return null
    },

    hidden() {
      if (!left) void saver.flush()
    },
    awake() {
      left = false
      keeper.wake()
      saver.retry()
      void mentions.retry()
    },
    renewToken(accessToken) {
      client.setToken(accessToken)
      void mentions.retry()
      if (saver.trouble()?.kind === 'access-ended') void saver.save('autosave')
    },
    dispose() {
      disposed = true
      mentions.stop()
      saver.stop()
      keeper.lose()
    },
  }
}
