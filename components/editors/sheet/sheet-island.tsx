'use client'

import '@univerjs/preset-sheets-core/lib/index.css'
import clsx from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EditorIslandProps } from '#lib/editor-island'
import { useDark } from '#lib/use-color-mode'
import type { Grid } from '#lib/xlsx-delta/to-grid'
import { createGrid, type ShownGrid } from './create-grid'
import { gridWords } from './grid-words'
import { createSheetSession } from './sheet-session'

/** The island for Excel workbooks. */
export function SheetIsland({ onReady, onChange }: EditorIslandProps) {
  const t = useTranslations('editors.documents.sheet')
  const locale = useLocale()
  const words = useEffectEvent(() => gridWords(locale))
  const parent = useRef<HTMLDivElement>(null)
  const grid = useRef<ShownGrid | null>(null)
  const [sheets, setSheets] = useState<Grid['sheets']>([])
  const [active, setActive] = useState(0)
  const [refused, setRefused] = useState(0)
  const ready = useEffectEvent(onReady)
  const changed = useEffectEvent(onChange)
  const dark = useDark()
  const isDark = useEffectEvent(() => dark)

  useEffect(() => {
    let readOnly = true
    let edits = 0
    ready(
      createSheetSession({
        async show(next) {
          const said = await words()
          grid.current?.dispose()
          const container = document.createElement('div')
          container.className = 'size-full'
          parent.current?.replaceChildren(container)
          const shown = createGrid(container, next, said, {
            readOnly: () => readOnly,
            changed() {
              edits += 1
              changed()
            },
            refused: () => setRefused((count) => count + 1),
          })
          shown.setDark(isDark())
          grid.current = shown
          setSheets(next.sheets)
          setActive(
            Math.max(
              0,
              next.sheets.findIndex(({ hidden }) => hidden === 0),
            ),
          )
          return shown
        },
        setReadOnly(next) {
          readOnly = next
        },
        focus: () => parent.current?.querySelector('canvas')?.focus(),
        edits: () => edits,
      }),
    )
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
  }, [])

  useEffect(() => grid.current?.setDark(dark), [dark])
  useEffect(() => {
    if (refused === 0) return
    const timer = setTimeout(() => setRefused(0), 6000)
    return () => clearTimeout(timer)
  }, [refused])

  return (
    <div className="relative flex h-full flex-col">
      <div ref={parent} className="carrel-sheet min-h-0 flex-1" />
      {sheets.length > 1 && (
        <nav
          aria-label={t('sheets')}
          className="flex h-9 shrink-0 items-center gap-1 overflow-x-auto border-line border-t px-2"
        >
          {sheets.map(({ id, name, hidden }, index) =>
            hidden ? null : (
              <button
                key={id}
                type="button"
                aria-current={index === active}
                className={clsx(
                  'h-7 shrink-0 rounded-sm px-3 text-xs hover:bg-hover',
                  index === active && 'bg-pressed font-medium',
                )}
                onClick={() => {
                  grid.current?.activate(index)
                  setActive(index)
                }}
              >
                {name}
              </button>
            ),
          )}
        </nav>
      )}
      {refused > 0 && (
        <p
          role="status"
          className="absolute inset-x-0 bottom-12 z-50 mx-auto w-fit max-w-[90%] rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-md"
        >
          {t('notice')}
        </p>
      )}
    </div>
  )
}
