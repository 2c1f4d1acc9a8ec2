import type { WrittenComment } from './editor-mentions'
import type { SessionClock } from './editor-session-state'
import type { Activity, WopiClient, WopiRefusal } from './wopi-client'

export interface MentionSender {
  send(comment: WrittenComment): void
  /** The network is back, or there is another token. Resolves when all has been tried. */
  retry(): Promise<void>
  stop(): void
}

const againMs = 15_000

/**
 * Has the people who are mentioned in a comment told by the host, one comment after the other. What the host could not be
 * asked for is asked again with the same id, so that nobody is told twice.
 *
 * @param tell `waits`: the host could not be reached, it is tried again; `failed`: it refused, and nobody was told
 */
export function createMentionSender({
  client,
  clock,
  newId,
  accessEnded,
  tell,
}: {
  client: Pick<WopiClient, 'addActivities'>
  clock: SessionClock
  newId(): string
  accessEnded(): void
  tell(what: 'waits' | 'failed', names: string[]): void
}): MentionSender {
  const waiting: (Activity & { told?: boolean })[] = []
  let running: Promise<void> | null = null
  let stopped = false
  let cancel: () => void = () => undefined

  async function sendAll(): Promise<void> {
    for (let next = waiting[0]; next && !stopped; next = waiting[0]) {
      const answer = await client.addActivities([next])
      const names = next.mentioned.map(({ name }) => name)
      if (answer.kind === 'ok' || !mayPass(answer)) {
        waiting.shift()
        if (answer.kind !== 'ok' || !answer.taken) tell('failed', names)
        continue
      }
      if (!next.told) tell('waits', names)
      next.told = true
      if (answer.kind === 'access-ended') accessEnded()
      cancel = clock.after(againMs, () => void retry())
      return
    }
  }

  function retry(): Promise<void> {
    cancel()
    running ??= sendAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    send({ id, text, isReply, mentioned }) {
      waiting.push({ id: newId(), at: clock.now(), contentId: id, text, isReply, mentioned })
      void retry()
    },
    retry,
    stop() {
      stopped = true
      cancel()
    },
  }
}

/** Whether a later attempt may do better. */
function mayPass(refusal: WopiRefusal): boolean {
  if (refusal.kind === 'host-error') return refusal.status >= 500 && refusal.status !== 501
  return refusal.kind === 'offline' || refusal.kind === 'access-ended'
}
