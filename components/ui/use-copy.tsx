import { useState } from 'react'

/**
 * Copies a text.
 *
 * @param select where the browser does not allow it: selected, the text is one key away
 * @returns whether this very text was copied, and what copies it
 */
export function useCopy(text: string, select: () => void) {
  const [last, setLast] = useState<string | null>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setLast(text)
    } catch {
      select()
    }
  }
  return { copied: last === text, copy: () => void copy() }
}
