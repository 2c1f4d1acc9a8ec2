'use client'

import '@univerjs/preset-sheets-core/lib/index.css'
import clsx from 'clsx'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Banner } from '#components/ui/banner'
import type { CsvTable } from '#lib/csv-delta/read-table'
import type { EditorIsland, EditorIslandProps } from '#lib/editor-island'
import type { Tell } from '#lib/editor-tell'
import { createTableGrid, type TableGrid } from './create-table-grid'
import { GridNotice } from './grid-notice'
import { createTableSession } from './table-session'
import { TableStatus } from './table-status'
import { TableToolbar } from './table-toolbar'
import { useGrid } from './use-grid'

/** Loaded for what is no table. */
const TextIsland = dynamic(
  async () => (await import('#components/editors/text/text-island')).TextIsland,
  { ssr: false },
)

/** The island for .csv and .tsv: a grid, or the text editor for what no grid can show. */
export function TableIsland(props: EditorIslandProps) {
  const { fileName, statusBar, onReady, onChange } = props
  const t = useTranslations('editors')
  const parent = useRef<HTMLDivElement>(null)
  const name = useRef(fileName)
  const [table, setTable] = useState<CsvTable | null>(null)
  const [why, setWhy] = useState<Tell | null>(null)
  const [readOnly, setReadOnly] = useState(true)
  const [grid, setGrid] = useState<TableGrid | null>(null)
  const text = useRef<EditorIsland | null>(null)
  const wait = useRef<(island: EditorIsland) => void>(() => undefined)
  useEffect(() => {
    name.current = fileName
  }, [fileName])

  const { refused } = useGrid(parent, {
    ready(page) {
      onReady(
        createTableSession({
          ...page,
          extension: () => /\.([^.]+)$/.exec(name.current)?.[1] ?? '',
          async showGrid(next) {
            text.current = null
            setWhy(null)
            const shown = await page.show((container, words, on) =>
              createTableGrid(container, next, words, on),
            )
            setTable(next)
            setGrid(shown)
            return shown
          },
          showText(reason) {
            setTable(null)
            setGrid(null)
            setWhy(() => reason)
            const { current } = text
            return current
              ? Promise.resolve(current)
              : new Promise((resolve) => {
                  wait.current = resolve
                })
          },
          setReadOnly(next) {
            page.setReadOnly(next)
            setReadOnly(next)
          },
        }),
      )
    },
    changed: onChange,
  })

  return (
    <div className="relative flex h-full flex-col">
      {grid && !readOnly && <TableToolbar onAct={grid.act} />}
      <div ref={parent} className={clsx('carrel-sheet min-h-0 flex-1', why && 'hidden')} />
      {why && (
        <>
          <Banner role="status" title={t('documents.table.asText')} className="m-2">
            {why(t)}
          </Banner>
          <div className="min-h-0 flex-1">
            <TextIsland
              {...props}
              onReady={(island) => {
                text.current = island
                wait.current(island)
              }}
            />
          </div>
        </>
      )}
      {table && statusBar && createPortal(<TableStatus table={table} />, statusBar)}
      {refused && <GridNotice>{t('documents.table.notice')}</GridNotice>}
    </div>
  )
}
