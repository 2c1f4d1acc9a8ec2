import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 40rem)'

/** True in a window as narrow as a telephone's, or zoomed in as far, where a page does not fit as it is printed. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(NARROW).matches,
    () => false,
  )
}

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
