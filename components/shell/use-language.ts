import { useRouter } from 'next/navigation'
import { startTransition, useState } from 'react'
import type { ActionResult } from '#lib/action-result'
import type { Locale } from '#messages/locales'
import { applyLanguage } from './apply-language'

/** Keeps a choice with the person who made it. */
export type SaveLanguage = (language: Locale | null) => Promise<ActionResult>

/**
 * The language that was chosen in this browser, and a function that chooses another.
 *
 * @param initial null: the browser's own
 * @param save absent where nobody is signed in
 */
export function useLanguage(initial: Locale | null, save?: SaveLanguage) {
  const [chosen, setChosen] = useState(initial)
  const router = useRouter()
  const choose = (language: Locale | null) => {
    applyLanguage(language)
    setChosen(language)
    startTransition(async () => {
      // The page changes all the same: this browser remembers the choice by itself.
      await save?.(language).catch(() => null)
      router.refresh()
    })
  }
  return [chosen, choose] as const
}
