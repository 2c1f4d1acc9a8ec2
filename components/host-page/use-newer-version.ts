import { useState } from 'react'

/**
 * The newest version, when the editor shows an older one; null otherwise.
 *
 * @param first the newest when the editor was opened
 * @param blocked somebody else saves, and the editor here does not
 */
export function useNewerVersion(
  { first, newest, blocked }: { first: number; newest: number; blocked: boolean },
  reload: () => void,
): { newer: number | null; show(): void } {
  const [shown, setShown] = useState(first)
  // What is saved otherwise comes from the editor itself.
  if (!blocked && newest > shown) setShown(newest)
  return {
    newer: newest > shown ? newest : null,
    show() {
      setShown(newest)
      reload()
    },
  }
}
