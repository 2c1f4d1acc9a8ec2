'use client'

import { useEffect, useState } from 'react'
import type { PreviewState } from '#lib/preview'
import { routes } from '#lib/routes'

const firstMs = 500
const longestMs = 5000
const patienceMs = 5 * 60_000

/**
 * What there is to see of a version, asked for again while it is being made. Null: nothing is known yet.
 *
 * @param initial what the server knew when it made the page
 */
export function usePreview(
  documentId: string,
  version: number | undefined,
  initial: PreviewState | null = null,
): { preview: PreviewState | null; lost(): void } {
  const [preview, setPreview] = useState(initial)
  const [asking, setAsking] = useState(initial === null || initial.state === 'waiting' ? 1 : 0)

  useEffect(() => {
    if (asking === 0) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const until = Date.now() + patienceMs
    const ask = async (pause: number) => {
      const found = await fetchPreview(documentId, version)
      if (gone) return
      if (found) setPreview(found)
      const settled = found !== null && found.state !== 'waiting'
      if (settled || Date.now() > until) return
      timer = setTimeout(() => void ask(Math.min(longestMs, pause * 1.5)), pause)
    }
    void ask(firstMs)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [documentId, version, asking])

  return {
    preview,
    // Once: what is lost a second time is not there.
    lost: () => setAsking((times) => Math.min(2, times + 1)),
  }
}

async function fetchPreview(
  documentId: string,
  version: number | undefined,
): Promise<PreviewState | null> {
  try {
    const answer = await fetch(routes.preview(documentId, version), { cache: 'no-store' })
    if (answer.ok) return await answer.json()
    // What somebody may not see has no preview for them.
    return answer.status < 500 ? { state: 'none' } : null
  } catch {
    return null
  }
}
