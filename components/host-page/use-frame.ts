import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { CommandKind, EditorCommand } from '#lib/frame/command'
import { dialects } from '#lib/frame/dialects'
import { editorWords } from '#lib/frame/editor-words'
import type { EditorEvent } from '#lib/frame/event'
import { createFrameClient, type FrameClient } from '#lib/frame/frame-client'
import type { FrameOpening } from './host-page-props'
import { makeFrame } from './make-frame'

/** `silent`: nothing was heard from the editor for {@link patienceMs}. `failed`: it could not load the document. */
export type FrameStage = 'opening' | 'silent' | 'heard' | 'loaded' | 'failed'

export interface Frame {
  /** The frame is made inside of it. */
  container: RefObject<HTMLDivElement | null>
  stage: FrameStage
  /** Whether the editor can do it; what it cannot do is not offered. */
  can(kind: CommandKind): boolean
  /** Says whether it was sent. */
  send(command: EditorCommand): boolean
  /** Opens the document in it anew. */
  reload(): void
  /** Takes the editor away: its server saves what it has and lets go of the document. */
  remove(): void
}

const patienceMs = 30_000

/** The editor's frame and the conversation with it. */
export function useFrame(
  first: FrameOpening | null,
  title: string,
  onEvent: (event: EditorEvent) => void,
): Frame {
  const [opening, setOpening] = useState(first)
  /** With the token that it was given last. */
  const newest = useRef(first)
  const container = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [client, setClient] = useState<FrameClient | null>(null)
  const [stage, setStage] = useState<FrameStage>('opening')
  const hear = useEffectEvent((event: EditorEvent) => {
    setStage((before) => nextStage(before, event))
    onEvent(event)
  })
  const titleNow = useEffectEvent(() => title)
  const t = useTranslations('hostPage')
  const words = useEffectEvent(() => editorWords(t))

  useEffect(() => {
    if (!opening || !container.current) return
    const made = makeFrame(container.current, opening, titleNow())
    frame.current = made
    const talk = createFrameClient({
      frame: () => frame.current?.contentWindow ?? null,
      origin: opening.origin,
      dialect: dialects[opening.editor.kind],
      words,
      hear,
    })
    setClient(talk)
    setStage('opening')
    const controller = new AbortController()
    const { signal } = controller
    const patience = setTimeout(
      () => setStage((before) => (before === 'opening' ? 'silent' : before)),
      patienceMs,
    )
    window.addEventListener('message', (event) => talk.receive(event), { signal })
    // The greeting goes out early, for editors that wait for it, and again when the editor has greeted.
    made.addEventListener('load', () => talk.send({ kind: 'ready' }), { signal, once: true })
    return () => {
      clearTimeout(patience)
      controller.abort()
      made.remove()
      frame.current = null
      setClient(null)
    }
  }, [opening])

  useEffect(() => {
    if (frame.current) frame.current.title = title
  }, [title])

  return {
    container,
    stage,
    can: (kind) => client?.can(kind) ?? false,
    send(command) {
      if (command.kind === 'renew-token' && newest.current) {
        const { token: accessToken, ttl: accessTokenTtl } = command
        newest.current = { ...newest.current, accessToken, accessTokenTtl }
      }
      return client?.send(command) ?? false
    },
    reload: () => setOpening(newest.current && { ...newest.current }),
    remove() {
      frame.current?.remove()
      frame.current = null
    },
  }
}

function nextStage(before: FrameStage, { kind }: EditorEvent): FrameStage {
  if (kind === 'failed') return 'failed'
  if (kind === 'loaded' || before === 'loaded') return 'loaded'
  return 'heard'
}
