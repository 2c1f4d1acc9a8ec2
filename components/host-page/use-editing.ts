import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { dialects } from '#lib/frame/dialects'
import type { EditorEvent, EditorView, EditorWish } from '#lib/frame/event'
import { fetchMentionable } from '#lib/mentionable'
import type { SaveStatus } from '#lib/save-status'
import type { FrameOpening, HostPageProps } from './host-page-props'
import type { SaveHint } from './save-state'
import type { TokenState } from './token-state'
import { useEdits } from './use-edits'
import { type Frame, useFrame } from './use-frame'
import { type Leave, useLeave } from './use-leave'
import { type Restore, useRestore } from './use-restore'
import { type SaveAs, useSaveAs } from './use-save-as'
import { type HostStatus, useSaveStatus } from './use-save-status'
import { useToken } from './use-token'

export interface Editing extends Pick<HostStatus, 'status' | 'link'> {
  name: string
  setName(name: string): void
  frame: Frame
  hint: SaveHint
  /** Somebody or something else holds the document, so that it is read only here. */
  blocked: boolean
  leave: Leave
  save(): void
  saveAs: SaveAs
  restore: Restore
  token: TokenState
  /** Everybody who has it open in the same editor. */
  views: readonly EditorView[]
  /** Why the editor has ended the session; null: it has not. */
  ended: string | null
}

/** What the person asked for inside the editor (reference §8.2). */
export interface EditorWishes {
  close(): void
  wants(what: EditorWish): void
}

/** Everything that happens between the host page, the frame and the host's record. */
export function useEditing(props: HostPageProps, on: EditorWishes): Editing {
  const { document: file, opening, since, actions } = props
  const t = useTranslations('hostPage')
  const [name, setName] = useState(file.name)
  const [views, setViews] = useState<EditorView[]>([])
  const [ended, setEnded] = useState<string | null>(null)
  /** What the editor said of itself; null while it has said nothing. */
  const [editorReads, setEditorReads] = useState<{ readOnly: boolean; reason: string } | null>(null)
  const record = useSaveStatus({
    documentId: file.id,
    grantId: opening?.grantId ?? null,
    since,
  })
  const { status, link, ask } = record
  const { leaving } = dialects[opening?.editor.kind ?? 'builtin']
  const edits = useEdits(status?.version)
  const frame = useFrame(opening, t('frameTitle', { name }), hear)
  const token = useToken(opening, { documentId: file.id, since }, frame, actions.renewToken)
  const leave = useLeave(leaving, frame, edits.unsaved, record)
  const saveAs = useSaveAs(
    { id: file.id, name, editorId: opening?.editor.id },
    frame,
    actions.findCopy,
  )
  const restore = useRestore(file.id, leaving, frame, record, actions.restore)

  function hear(event: EditorEvent) {
    edits.hear(event)
    const answered = saveAs.hear(event) || restore.hear(event) || leave.hear(event)
    if (asksRecord.has(event.kind)) ask()
    if (answered) return
    switch (event.kind) {
      case 'edit-mode':
        return setEditorReads(event)
      case 'token-ends':
        return token.wanted()
      case 'token-ended':
        return token.refused()
      case 'views':
        return setViews(event.views)
      case 'session-closed':
        return setEnded(event.reason)
      case 'restore-ready':
        // The same handshake reaches everybody who has the document open.
        return setEnded('Restored')
      case 'closed':
        // The built-in editor says it of a session that it closed; others, of a button that was pressed.
        return leaving === 'asks' ? undefined : on.close()
      case 'asks-people':
        return void offer(event.typed)
      case 'wants':
        return on.wants(event.what)
      case 'wants-save-as':
        return saveAs.begin(event.format)
    }
  }

  /** Guests know nobody. */
  async function offer(typed: string) {
    const asked = { documentId: file.id, search: typed }
    const people = props.guest ? [] : await fetchMentionable(asked)
    frame.send({ kind: 'offer-people', typed, people })
  }

  const statusName = status?.name
  useEffect(() => {
    if (statusName !== undefined) setName(statusName)
  }, [statusName])
  // Of the others the server saves when the window is gone.
  const warns = edits.hint !== null && leaving !== 'after'
  useEffect(() => {
    if (!warns) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [warns])

  return {
    ...{ name, setName, frame, status, link, leave, saveAs, restore, views, ended },
    hint: edits.hint,
    blocked: isBlocked(opening, editorReads, status),
    token: token.state,
    save() {
      if (frame.send({ kind: 'save' }) && leaving !== 'asks') edits.saving()
    },
  }
}

/** After these the host's record may say something new. */
const asksRecord: ReadonlySet<EditorEvent['kind']> = new Set([
  ...(['modified', 'save-answer', 'edit-mode', 'renamed', 'closed', 'views'] as const),
])

/**
 * The built-in editor says itself whether a lock kept it from editing. Of other editors the lock table tells:
 * people who use the same one edit together, anybody else stands in the way.
 */
function isBlocked(
  opening: FrameOpening | null,
  said: { readOnly: boolean; reason: string } | null,
  status: SaveStatus | null,
): boolean {
  if (opening?.editor.action !== 'edit') return false
  if (opening.editor.kind === 'builtin') return said?.readOnly === true && said.reason === 'locked'
  const lock = status?.lock
  if (!lock || lock.here) return false
  return lock.kind === 'checked-out' || lock.editorId !== opening.editor.editorId
}
