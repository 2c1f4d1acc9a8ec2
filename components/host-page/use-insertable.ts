import { useEffect, useState } from 'react'
import { fetchInsertable, type InsertableItem } from '#lib/insertable'

/** Pages of what can be put in, begun afresh with each other word that is searched. */
export function useInsertable(what: 'image' | 'media', search: string) {
  const [items, setItems] = useState<InsertableItem[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [cursor, setCursor] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [searched, setSearched] = useState(search)
  if (searched !== search) {
    setSearched(search)
    setCursor(null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt asks again
  useEffect(() => {
    const controller = new AbortController()
    const load = async () => {
      const query = { what, search: search.trim(), ...(cursor === null ? {} : { cursor }) }
      const page = await fetchInsertable(query, controller.signal)
      if (controller.signal.aborted) return
      setFailed(page === null)
      if (!page) return
      setItems((known) => (cursor === null ? page.items : [...(known ?? []), ...page.items]))
      setNext(page.next)
    }
    const timer = setTimeout(() => void load(), search === '' ? 0 : 200)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [what, search, cursor, attempt])

  return {
    items,
    failed,
    again: () => setAttempt((count) => count + 1),
    more: next === null ? null : () => setCursor(next),
  }
}
