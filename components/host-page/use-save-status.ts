import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchSaveStatus, type SaveStatus, type StatusAnswer } from '#lib/save-status'

const everyMs = 2000

export interface HostStatus {
  /** The host's last word; null before the first one. */
  status: SaveStatus | null
  /** How the last question was answered. */
  link: StatusAnswer['kind']
  /** Asks at once: the editor hinted that something happened. */
  ask(): void
  /** Asks at once and waits for the answer; null when there is none. */
  fresh(): Promise<SaveStatus | null>
}

/** The host's own record of the document, asked for every two seconds while somebody looks. */
export function useSaveStatus(query: {
  documentId: string
  grantId: string | null
  since: string
}): HostStatus {
  const { documentId, grantId, since } = query
  const [status, setStatus] = useState<SaveStatus | null>(null)
  const [link, setLink] = useState<StatusAnswer['kind']>('status')
  const askNow = useRef<() => void>(() => undefined)

  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let running = false
    let again = false

    async function ask() {
      if (running) {
        again = true
        return
      }
      clearTimeout(timer)
      running = true
      const answer = await fetchSaveStatus({ documentId, grantId, since })
      running = false
      if (stopped) return
      setLink(answer.kind)
      if (answer.kind === 'status') setStatus(answer.status)
      if (again) {
        again = false
        void ask()
      } else if (document.visibilityState === 'visible') {
        timer = setTimeout(() => void ask(), everyMs)
      }
    }
    const onLook = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    askNow.current = () => void ask()
    void ask()
    document.addEventListener('visibilitychange', onLook)
    window.addEventListener('online', onLook)
    return () => {
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onLook)
      window.removeEventListener('online', onLook)
    }
  }, [documentId, grantId, since])

  return {
    status,
    link,
    ask: useCallback(() => askNow.current(), []),
    async fresh() {
      const answer = await fetchSaveStatus({ documentId, grantId, since })
      if (answer.kind !== 'status') return null
      setStatus(answer.status)
      return answer.status
    },
  }
}
