import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { DocumentActions, ListedItem } from './document-item'
import type { ItemDetails } from './item-details'

/** Who walks through the list with the arrows does not stop at each row. */
const pauseMs = 150

/** What there is to know about one thing of a list, read anew whenever the list was. */
export function useDetails(item: ListedItem, load: DocumentActions['details']) {
  const t = useTranslations('documents.details')
  const unreachable = t('unreachable')
  const [details, setDetails] = useState<ItemDetails | null>(null)
  /** Whether it is worth trying again. */
  const [problem, setProblem] = useState<{ words: string; passing: boolean } | null>(null)
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is one more reason to read
  useEffect(() => {
    let current = true
    const timer = setTimeout(async () => {
      const { kind, id } = item
      const result = await load({ kind, id }).catch(() => null)
      if (!current) return
      if (result?.kind === 'done') setDetails(result.value)
      // What they have no access to any more is not shown to them any more.
      if (result?.kind === 'refused') setDetails(null)
      setProblem(
        result?.kind === 'done'
          ? null
          : result?.kind === 'refused'
            ? { words: result.message, passing: result.code !== 'not-found' }
            : { words: unreachable, passing: true },
      )
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [item, load, unreachable, tries])

  return { details, problem, again: () => setTries((before) => before + 1) }
}
