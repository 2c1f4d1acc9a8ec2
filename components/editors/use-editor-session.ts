import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { EditorIsland } from '#lib/editor-island'
import type { EditorMentions } from '#lib/editor-mentions'
import { createEditorSession } from '#lib/editor-session'
import { indexedDbDrafts } from '#lib/editor-session-drafts'
import type { HandOver } from '#lib/editor-session-handover'
import { connectHost } from '#lib/editor-session-host'
import type {
  EditorSession,
  OpenFailure,
  SessionClock,
  SessionState,
} from '#lib/editor-session-state'
import { randomGuid, randomId, tabLock } from '#lib/editor-session-tab-lock'
import type { Tell } from '#lib/editor-tell'
import type { FrameMessage } from '#lib/frame-messages'
import { type Mentionable, readMentionList } from '#lib/mentionable'
import { createWopiClient, type FileInfo } from '#lib/wopi-client'
import { attachWindow, type WindowLink } from './attach-window'

const clock: SessionClock = {
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  },
}
/** So long before its end a token is asked to be renewed. */
const renewMs = 15 * 60 * 1000

export interface UsedSession {
  /** From the first CheckFileInfo: the island needs the file's name. */
  info: FileInfo | null
  failure: OpenFailure | null
  retry(): void
  onReady(island: EditorIsland): void
  onChange(): void
  mentions: EditorMentions
  session: EditorSession | null
  state: SessionState | null
}

/** Runs an editor session over the island of a page, connected to the host page and the window. */
export function useEditorSession(handOver: HandOver, maxBytes: number): UsedSession {
  const { wopiSrc, accessToken, accessTokenTtl, mode } = handOver
  const client = useMemo(() => createWopiClient({ wopiSrc, accessToken }), [wopiSrc, accessToken])
  const t = useTranslations('editors')
  const say = useEffectEvent((tell: Tell) => tell(t))
  const toast = useToast()
  const tellMention = useEffectEvent((what: 'waits' | 'failed', names: string[]) => {
    const message = t(`session.mentions.${what}`, { names: names.join(', '), count: names.length })
    toast({ message, tone: what === 'failed' ? 'danger' : 'neutral' })
  })
  /** Who is asked, and who waits for the answer. */
  const askPeople = useRef<(typed: string) => void>(() => undefined)
  const asking = useRef<{ typed: string; answer(people: readonly Mentionable[]): void }>(null)
  const [attempt, setAttempt] = useState(0)
  const [info, setInfo] = useState<FileInfo | null>(null)
  const [failure, setFailure] = useState<OpenFailure | null>(null)
  const [island, setIsland] = useState<EditorIsland | null>(null)
  const [session, setSession] = useState<EditorSession | null>(null)
  const [state, setState] = useState<SessionState | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again
  useEffect(() => {
    let gone = false
    setFailure(null)
    void client.checkFileInfo().then((answer) => {
      if (gone) return
      if (answer.kind === 'ok') setInfo(answer.info)
      else if (answer.kind === 'conflict') setFailure({ kind: 'host-error', status: 409 })
      else setFailure(answer)
    })
    return () => {
      gone = true
    }
  }, [client, attempt])

  useEffect(() => {
    if (!island) return
    let running: EditorSession | null = null
    let cancelRenewal: () => void = () => undefined

    const host = connectHost(window, hear, say)
    function hear({ id, values }: FrameMessage) {
      if (id === 'Action_Save') void running?.save()
      if (id === 'Action_Mention') {
        const offered = readMentionList(values)
        if (offered?.typed === asking.current?.typed) asking.current?.answer(offered?.people ?? [])
      }
      if (id === 'Grab_Focus') island?.focus()
      if (id === 'Action_Close') {
        void running?.close().then((how) => {
          if (how === 'unsaved') host.tell('Action_Close_Resp', { success: false })
        })
      }
      if (id === 'Reset_Access_Token' && typeof values.token === 'string') {
        running?.renewToken(values.token)
        scheduleRenewal(Number(values.ttl))
      }
    }
    function scheduleRenewal(ttl: number) {
      cancelRenewal()
      if (!(ttl > 0)) return
      const left = ttl - clock.now()
      // Of short-lived tokens the second half is time enough.
      const wait = Math.max(1000, left / 2, left - renewMs)
      cancelRenewal = clock.after(wait, () => host.tell('App_TokenExpiring', { Timeout: renewMs }))
    }

    let gone = false
    let link: WindowLink | null = null
    host.tell('App_LoadingStatus', { Status: 'Frame_Ready' })
    askPeople.current = (text) => host.tell('UI_Mention', { type: 'autocomplete', text })
    scheduleRenewal(accessTokenTtl)
    void tabLock(wopiSrc).then((lock) => {
      if (gone) return
      running = createEditorSession({
        client,
        island,
        lock,
        pageId: randomId(),
        draftsOf: (userId) => indexedDbDrafts(`${userId} ${wopiSrc}`, clock.now),
        clock,
        viewOnly: mode === 'view',
        maxBytes,
        notify(next) {
          setState(next)
          link?.update(next)
          host.report(next)
        },
        askForToken: () => host.tell('App_TokenExpired'),
        newId: randomGuid,
        tellMention,
      })
      link = attachWindow(running)
      setSession(running)
      void running.open()
    })
    return () => {
      gone = true
      link?.detach()
      cancelRenewal()
      host.disconnect()
      running?.dispose()
    }
  }, [island, client, wopiSrc, accessTokenTtl, mode, maxBytes])

  return {
    info,
    failure: failure ?? state?.failure ?? null,
    retry: () => (session ? void session.open() : setAttempt((count) => count + 1)),
    onReady: setIsland,
    onChange: () => session?.edited(),
    mentions: {
      find: (typed) =>
        new Promise((answer) => {
          asking.current?.answer([])
          asking.current = { typed, answer }
          askPeople.current(typed)
        }),
      send: (comment) => session?.mention(comment),
    },
    session,
    state,
  }
}
