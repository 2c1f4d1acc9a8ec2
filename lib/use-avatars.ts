'use client'

import { useEffect, useState } from 'react'
import { routes } from './routes'

/** The pictures of people by their ids, asked for when somebody new comes. Whoever has none, or none for this reader, is absent. */
export function useAvatars(ids: readonly string[]): Readonly<Record<string, string>> {
  const [avatars, setAvatars] = useState<Readonly<Record<string, string>>>({})
  const wanted = [...new Set(ids)].sort().join(' ')
  useEffect(() => {
    if (wanted === '') return
    const asked = new AbortController()
    const query = new URLSearchParams(wanted.split(' ').map((id) => ['of', id]))
    fetch(`${routes.avatars}?${query}`, { signal: asked.signal })
      .then(async (response) => (response.ok ? setAvatars(readAvatars(await response.json())) : {}))
      // Initials do as well.
      .catch(() => {})
    return () => asked.abort()
  }, [wanted])
  return avatars
}

function readAvatars(answer: unknown): Record<string, string> {
  const entries: [string, unknown][] =
    typeof answer === 'object' && answer !== null ? Object.entries(answer) : []
  return Object.fromEntries(
    entries.flatMap(([id, hash]) => (typeof hash === 'string' ? [[id, hash]] : [])),
  )
}
