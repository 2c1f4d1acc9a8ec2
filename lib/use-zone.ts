'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whose days are meant. The server does not know the reader's: it takes what holds everywhere, and the browser corrects it. */
export function useZone(): 'reader' | 'utc' {
  return useSyncExternalStore(
    never,
    () => 'reader' as const,
    () => 'utc' as const,
  )
}
