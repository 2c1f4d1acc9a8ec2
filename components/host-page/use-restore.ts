import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Dialect } from '#lib/frame/dialects'
import type { EditorEvent } from '#lib/frame/event'
import type { HostPageProps } from './host-page-props'
import type { Frame } from './use-frame'
import type { HostStatus } from './use-save-status'

const patienceMs = 20_000

export type RestoreStage =
  | { kind: 'idle' }
  | { kind: 'confirm' | 'running'; version: number }
  /** `gone`: the editor was taken away, and the document must be opened again. */
  | { kind: 'failed'; version: number; message: string; gone: boolean }

export interface Restore {
  stage: RestoreStage
  ask(version: number): void
  /** Runs what was asked for. */
  run(reason?: string): void
  close(): void
  /** Says whether the event was an answer. */
  hear(event: EditorEvent): boolean
}

/**
 * Restores an older version of the document that is open here. The editor saves and lets go first, by the
 * handshake of Collabora, by closing, or by being taken away; then the host makes the old bytes the newest version
 * and the page opens the document anew. An editor that kept the document open would write over it.
 */
export function useRestore(
  documentId: string,
  mode: Dialect['leaving'],
  frame: Pick<Frame, 'can' | 'send' | 'remove'>,
  record: Pick<HostStatus, 'fresh'>,
  restore: HostPageProps['actions']['restore'],
): Restore {
  const t = useTranslations('hostPage.dialogs.restore')
  const [stage, setStage] = useState<RestoreStage>({ kind: 'idle' })
  const letGo = useRef<((how: 'free' | 'refused') => void) | null>(null)

  /** Resolves when the editor has let go, or when it was given time enough. */
  async function release(): Promise<'free' | 'refused'> {
    const command = frame.can('prepare-restore')
      ? ('prepare-restore' as const)
      : mode === 'asks'
        ? ('close' as const)
        : null
    const answered = new Promise<'free' | 'refused'>((done) => {
      letGo.current = done
      setTimeout(() => done('free'), patienceMs)
    })
    if (command === null || !frame.send({ kind: command })) {
      letGo.current = null
      frame.remove()
      return 'free'
    }
    const how = await answered
    letGo.current = null
    return how
  }

  async function run(version: number, reason?: string) {
    setStage({ kind: 'running', version })
    const fail = (message: string, gone: boolean) =>
      setStage({ kind: 'failed', version, message, gone })
    if ((await release()) === 'refused') {
      return fail(t('refused'), false)
    }
    await untilFree(record)
    const result = await restore({ documentId, version, reason }).catch(() => null)
    if (result?.kind === 'done') window.location.reload()
    else if (result?.kind === 'refused')
      fail(result.message || Object.values(result.errors).join(' '), true)
    else fail(t('unreachable'), true)
  }

  return {
    stage,
    ask: (version) => setStage({ kind: 'confirm', version }),
    run(reason) {
      if (stage.kind === 'confirm') void run(stage.version, reason)
    },
    close() {
      if (stage.kind === 'failed' && stage.gone) window.location.reload()
      else if (stage.kind !== 'running') setStage({ kind: 'idle' })
    },
    hear(event) {
      if (!letGo.current) return false
      if (event.kind === 'restore-ready' || event.kind === 'closed') letGo.current('free')
      else if (event.kind === 'close-refused') letGo.current('refused')
      else return false
      return true
    },
  }
}

/** The editor's server unlocks a moment after it has let go. Whoever still holds it then is named by the host. */
async function untilFree({ fresh }: Pick<HostStatus, 'fresh'>) {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    const status = await fresh()
    if (status?.lock === null || status?.lock.kind === 'checked-out') return
    await new Promise((done) => setTimeout(done, 500))
  }
}
