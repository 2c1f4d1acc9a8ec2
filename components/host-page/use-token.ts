import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import type { FrameOpening, HostPageProps } from './host-page-props'
import { ended, type TokenState, withoutNext } from './token-state'
import type { Frame } from './use-frame'

/** So long before its end a token is renewed, or the person is told; of short ones in their second half. */
const aheadMs = 15 * 60 * 1000
const againMs = 15_000

export interface Token {
  state: TokenState
  /** The editor says that its token ends. */
  wanted(): void
  /** The editor says that its token is not taken any more, whatever time it was to be good for. */
  refused(): void
}

/**
 * Keeps an editor's access token good: a new one is made before it ends, for every editor that takes one from the
 * host page. For the others, and when there is no new one, the person is told in time.
 *
 * @param since the server's time when the page was made: the browser's clock may be wrong
 */
export function useToken(
  opening: FrameOpening | null,
  { documentId, since }: { documentId: string; since: string },
  frame: Pick<Frame, 'can' | 'send'>,
  renewToken: HostPageProps['actions']['renewToken'],
): Token {
  const t = useTranslations('hostPage')
  const [ahead] = useState(() => Date.parse(since) - Date.now())
  const [token, setToken] = useState({
    grantId: opening?.grantId ?? '',
    ttl: opening?.accessTokenTtl ?? 0,
    renewable: true,
    madeAt: 0,
  })
  const [state, setState] = useState<TokenState>({ kind: 'good' })
  const [running, setRunning] = useState(false)
  const takesTokens = frame.can('renew-token')

  /**
   * Says whether to try again.
   *
   * @param over the editor's token is not taken any more, whatever time it was to be good for
   */
  async function renew(over = false): Promise<boolean> {
    setRunning(true)
    const result = await renewToken({ documentId, grantId: token.grantId }).catch(() => null)
    setRunning(false)
    if (result?.kind === 'done') {
      const { token: accessToken, ...next } = result.value
      frame.send({ kind: 'renew-token', token: accessToken, ttl: next.ttl })
      setToken({ ...next, madeAt: Date.now() })
      setState({ kind: 'good' })
      return false
    }
    const refusal = result?.kind === 'refused' ? result.message : null
    tell(refusal ?? t('unreachable'), over, refusal)
    return true
  }
  function tell(why: string | null, over = false, refusal: string | null = null) {
    const at = new Date(token.ttl - ahead)
    const isOver = over || at.getTime() <= Date.now()
    setState((before) => withoutNext(before, { at, over: isOver, why, refusal }))
  }
  /** Asks for a token for an editor that spoke of it. */
  function asked(over: boolean) {
    // The page's own clock may have been a moment quicker.
    if (running || Date.now() - token.madeAt < 5000) return
    if (takesTokens && token.renewable) void renew(over)
    else if (over) tell(null, over)
  }

  const due = useEffectEvent(async () => {
    if (running) return true
    if (takesTokens && token.renewable) return renew()
    tell(null)
    return false
  })
  const end = useEffectEvent(() => setState((before) => ended(before)))
  useEffect(() => {
    if (token.ttl <= 0) return
    const left = token.ttl - ahead - Date.now()
    let again: ReturnType<typeof setTimeout>
    let over = false
    const ask = async () => {
      if ((await due()) && !over) again = setTimeout(() => void ask(), againMs)
    }
    const first = setTimeout(() => void ask(), within(Math.max(1000, left / 2, left - aheadMs)))
    const last = setTimeout(() => end(), within(Math.max(0, left)))
    return () => {
      over = true
      clearTimeout(first)
      clearTimeout(again)
      clearTimeout(last)
    }
  }, [token.ttl, ahead])

  return {
    state: opening ? state : { kind: 'good' },
    wanted: () => asked(false),
    refused: () => asked(true),
  }
}

/** What a timer can hold. */
function within(ms: number): number {
  return Math.min(ms, 2 ** 31 - 1)
}
