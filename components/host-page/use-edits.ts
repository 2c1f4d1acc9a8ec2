import { useRef, useState } from 'react'
import type { EditorEvent } from '#lib/frame/event'
import type { SaveHint } from './save-state'

/** Answers to a save that the editor tries again by itself. */
const waiting = new Set(['offline', 'host-error', 'storage-full'])

export interface Edits {
  hint: SaveHint
  /** Whether the editor has told of edits that are not saved, as far as it is known at this moment. */
  unsaved(): boolean
  hear(event: EditorEvent): void
  /** The person has asked for a save. */
  saving(): void
}

/**
 * What the editor hints at between two answers of the host. Some tell when their edits are saved; of others only
 * a version that is newer than the edit tells it.
 */
export function useEdits(version: number | undefined): Edits {
  const [modified, setModified] = useState(false)
  const [saving, setSaving] = useState(false)
  const [refused, setRefused] = useState(false)
  /** The newest version when the person last typed, for editors that only tell of that. */
  const [typedOver, setTypedOver] = useState<number | null>(null)
  const typed = typedOver !== null && (version ?? 0) <= typedOver
  const now = useRef(false)
  now.current = modified || typed

  const unsaved = refused ? 'refused' : 'unsaved'
  const hint = saving ? 'saving' : now.current ? unsaved : null
  return {
    hint,
    unsaved: () => now.current,
    saving: () => setSaving(true),
    hear(event) {
      if (event.kind === 'modified') {
        // At once, and not with the next rendering: who leaves in between must not lose anything.
        now.current = event.modified || typed
        setModified(event.modified)
      }
      if (event.kind === 'edited') {
        now.current = true
        setTypedOver(version ?? 0)
      }
      if (event.kind === 'saving') setSaving(true)
      if (event.kind === 'save-answer') {
        setSaving(false)
        setRefused(!event.ok && !waiting.has(event.result))
      }
    },
  }
}
