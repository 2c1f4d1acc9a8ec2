import { useLocale } from 'next-intl'
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useDark } from '#lib/use-color-mode'
import type { GridEvents, ShownGrid } from './create-grid'
import { type GridWords, gridWords } from './grid-words'

/** The place for grids, one at a time, and what the person does there. */
export interface GridPage {
  /** Shows a grid in place of the one before. */
  show<G extends ShownGrid>(
    create: (container: HTMLElement, words: GridWords, on: GridEvents) => G,
  ): Promise<G>
  setReadOnly(readOnly: boolean): void
  focus(): void
  /** Counts the person's edits. */
  edits(): number
}

/**
 * Keeps a grid in an element of the page.
 *
 * @param on.ready called once, with what shows grids
 * @returns grid: the one that is shown; refused: the person has just tried what cannot be saved
 */
export function useGrid(
  parent: RefObject<HTMLDivElement | null>,
  on: { ready(page: GridPage): void; changed(): void },
): { grid: RefObject<ShownGrid | null>; refused: boolean } {
  const locale = useLocale()
  const words = useEffectEvent(() => gridWords(locale))
  const grid = useRef<ShownGrid | null>(null)
  const [refused, setRefused] = useState(0)
  const ready = useEffectEvent(on.ready)
  const changed = useEffectEvent(on.changed)
  const dark = useDark()
  const isDark = useEffectEvent(() => dark)

  useEffect(() => {
    let readOnly = true
    let edits = 0
    ready({
      async show(create) {
        const said = await words()
        grid.current?.dispose()
        const container = document.createElement('div')
        container.className = 'size-full'
        parent.current?.replaceChildren(container)
        const shown = create(container, said, {
          readOnly: () => readOnly,
          changed() {
            edits += 1
            changed()
          },
          refused: () => setRefused((count) => count + 1),
        })
        shown.setDark(isDark())
        grid.current = shown
        return shown
      },
      setReadOnly(next) {
        readOnly = next
      },
      focus: () => parent.current?.querySelector('canvas')?.focus(),
      edits: () => edits,
    })
    // Whoever leaves the frame for the page around it has finished the cell.
    const endTyping = () => grid.current?.endTyping()
    // So has who asks for a save, or closes the window: then the question whether to leave gives the time.
    const onKeyDown = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => {
      if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 's') endTyping()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!grid.current?.isTyping()) return
      event.preventDefault()
      endTyping()
    }
    window.addEventListener('blur', endTyping)
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('beforeunload', onLeave)
    return () => {
      window.removeEventListener('blur', endTyping)
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('beforeunload', onLeave)
      grid.current?.dispose()
      grid.current = null
    }
  }, [parent])

  useEffect(() => grid.current?.setDark(dark), [dark])
  useEffect(() => {
    if (refused === 0) return
    const timer = setTimeout(() => setRefused(0), 6000)
    return () => clearTimeout(timer)
  }, [refused])

  return { grid, refused: refused > 0 }
}
