import { useRef, useState } from 'react'
import type { Dialect } from '#lib/frame/dialects'
import type { EditorEvent } from '#lib/frame/event'
import { refusedSinceSaved } from '#lib/save-status'
import type { Frame } from './use-frame'
import type { HostStatus } from './use-save-status'

/** A save on a slow line may take a while; longer than this nobody waits without being asked. */
const patienceMs = 10_000

export interface Leave {
  /** Saves and closes the editor, then runs `go`; asks first when that does not work. */
  leave(go: () => void): void
  leaving: boolean
  asking: boolean
  stay(): void
  goAnyway(): void
  /** Says whether the event was an answer to the person's leaving. */
  hear(event: EditorEvent): boolean
}

/**
 * The way out of the editor, in the way of its kind: one closes itself and says so; another saves first when it
 * is asked to; of the rest the server saves when the window is gone, and the host's record tells that it did.
 */
export function useLeave(
  mode: Dialect['leaving'],
  frame: Pick<Frame, 'send' | 'remove' | 'stage'>,
  unsaved: () => boolean,
  record: Pick<HostStatus, 'fresh'>,
): Leave {
  const [leaving, setLeaving] = useState(false)
  const [asking, setAsking] = useState(false)
  const next = useRef<(() => void) | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const removed = useRef(false)

  function stop() {
    clearTimeout(timer.current)
    setLeaving(false)
  }
  function go() {
    stop()
    setAsking(false)
    const then = next.current
    next.current = null
    then?.()
  }
  function ask() {
    if (!next.current) return
    stop()
    setAsking(true)
  }
  function begin(then: () => void) {
    next.current = then
    setLeaving(true)
  }

  /** The editor says that it saved; whether it did is in the host's record. */
  async function saved() {
    clearTimeout(timer.current)
    const status = await record.fresh()
    if (!next.current) return
    if (status === null || refusedSinceSaved(status)) return ask()
    frame.send({ kind: 'close' })
    go()
  }

  /** The editor's server saves a few seconds after its window is gone and unlocks then, unless others stay in it. */
  async function watch() {
    const before = await record.fresh()
    frame.remove()
    removed.current = true
    const end = Date.now() + patienceMs
    while (next.current && Date.now() < end) {
      await new Promise((done) => setTimeout(done, 500))
      const status = await record.fresh()
      if (!status) continue
      if (refusedSinceSaved(status)) return ask()
      // A lock that was broken before tells nothing: the save may still come, and will be refused.
      const unlocked = before !== null && before.lock !== null && status.lock === null
      if (unlocked || status.version > (before?.version ?? status.version)) break
    }
    if (next.current) go()
  }

  return {
    leaving,
    asking,
    leave(then) {
      if (leaving) return
      if (mode === 'asks') {
        begin(then)
        // No editor, nobody to wait for.
        if (!frame.send({ kind: 'close' })) return go()
        timer.current = setTimeout(() => (unsaved() ? ask() : go()), patienceMs)
      } else if (!unsaved()) {
        next.current = then
        frame.send({ kind: 'close' })
        go()
      } else if (mode === 'saves') {
        begin(then)
        if (!frame.send({ kind: 'save' })) return ask()
        timer.current = setTimeout(ask, patienceMs)
      } else {
        begin(then)
        void watch()
      }
    },
    stay() {
      // A dialog that closes says so in every case; who goes has gone by then.
      if (!next.current) return
      next.current = null
      setAsking(false)
      // The editor is gone; to stay is to open the document again.
      if (removed.current) window.location.reload()
    },
    goAnyway: go,
    hear(event) {
      if (!next.current || asking) return false
      if (event.kind === 'closed' && mode === 'asks') go()
      else if (event.kind === 'close-refused') ask()
      else if (event.kind === 'save-answer' && mode === 'saves') {
        if (event.ok) void saved()
        else ask()
      } else return false
      return true
    },
  }
}
