'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import type { DocumentActions, FolderListing } from './document-item'

/**
 * Walks through folders to choose one: what is in the one that is looked at, or why that cannot be said.
 *
 * @param start where it begins; null: at the root
 */
export function useFolderListing(start: string | null, load: DocumentActions['listFolders']) {
  const t = useTranslations('documents.dialogs.move')
  const [at, setAt] = useState(start)
  const [listing, setListing] = useState<FolderListing | null>(null)
  /** What the portal says against it; `said` is null when it says nothing at all. */
  const [problem, setProblem] = useState<{ said: string | null } | null>(null)

  const fetchPage = useCallback(
    async (folderId: string | null, cursor?: string) => {
      const result = await load({ folderId, cursor }).catch(() => null)
      if (result?.kind === 'done') return result.value
      setProblem({ said: result?.kind === 'refused' ? result.message : null })
      return null
    },
    [load],
  )

  useEffect(() => {
    let current = true
    void fetchPage(at).then((value) => {
      if (current && value !== null) {
        setProblem(null)
        setListing(value)
      }
    })
    return () => {
      current = false
    }
  }, [at, fetchPage])

  return {
    listing,
    problem: problem && (problem.said ?? t('unreachable')),
    /** Whether the folders of another one are on their way. */
    loading: problem === null && listing?.path.at(-1)?.id !== at,
    go: setAt,
    async more() {
      if (!listing?.next) return
      const value = await fetchPage(at, listing.next)
      if (value) setListing({ ...value, folders: [...listing.folders, ...value.folders] })
    },
  }
}
