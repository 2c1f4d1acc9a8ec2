'use client'

import '@univerjs/preset-sheets-core/lib/index.css'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { EditorIslandProps } from '#lib/editor-island'
import type { Grid } from '#lib/xlsx-delta/to-grid'
import { createGrid } from './create-grid'
import { GridNotice } from './grid-notice'
import { createSheetSession } from './sheet-session'
import { useGrid } from './use-grid'

/** The island for Excel workbooks. */
export function SheetIsland({ onReady, onChange }: EditorIslandProps) {
  const t = useTranslations('editors.documents.sheet')
  const parent = useRef<HTMLDivElement>(null)
  const [sheets, setSheets] = useState<Grid['sheets']>([])
  const [active, setActive] = useState(0)
  const { grid, refused } = useGrid(parent, {
    ready(page) {
      onReady(
        createSheetSession({
          ...page,
          async show(next) {
            const shown = await page.show((container, words, on) =>
              createGrid(container, next, words, on),
            )
            setSheets(next.sheets)
            const first = next.sheets.findIndex(({ hidden }) => hidden === 0)
            setActive(Math.max(0, first))
            return shown
          },
        }),
      )
    },
    changed: onChange,
  })

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
      {refused && <GridNotice>{t('notice')}</GridNotice>}
    </div>
  )
}
