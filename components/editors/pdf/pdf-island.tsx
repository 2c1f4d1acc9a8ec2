'use client'

import 'pdfjs-dist/web/pdf_viewer.css'
import './pdf-chrome.css'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EditorIslandProps } from '#lib/editor-island'
import { viewIsland } from '#lib/view-island'
import { PdfFindBar } from './pdf-find-bar'
import { PdfPassword } from './pdf-password'
import { PdfToolbar } from './pdf-toolbar'
import { createPdfViewing, type PdfState, PdfUnreadable, type PdfViewing } from './pdf-viewing'
import { sayPdf } from './pdf-words'

/** The island for PDF files, which are shown and never changed. */
export function PdfIsland({ fileName, onReady }: EditorIslandProps) {
  const t = useTranslations('editors.viewers.pdf')
  const locale = useLocale()
  const container = useRef<HTMLDivElement>(null)
  const [viewing, setViewing] = useState<PdfViewing | null>(null)
  const [state, setState] = useState<PdfState | null>(null)
  const [finding, setFinding] = useState(false)
  const ready = useEffectEvent(onReady)
  const words = useEffectEvent(() => ({ locale, say: sayPdf(t, locale) }))

  useEffect(() => {
    let gone = false
    let created: PdfViewing | null = null
    void (async () => {
      if (!container.current) return
      created = await createPdfViewing(
        container.current,
        (next) => !gone && setState(next),
        words(),
      )
      if (gone) return
      const { open, focus } = created
      setViewing(created)
      ready(
        viewIsland({
          focus,
          async show(bytes) {
            try {
              await open(bytes)
              return null
            } catch (error) {
              if (error instanceof PdfUnreadable) {
                const { why } = error
                return (words) => words(`viewers.pdf.${why}`)
              }
              throw error
            }
          },
        }),
      )
    })()
    return () => {
      gone = true
      created?.close()
    }
  }, [])

  function closeFind() {
    setFinding(false)
    viewing?.find('')
    viewing?.focus()
  }

  function pressed(event: KeyboardEvent) {
    const command = event.ctrlKey || event.metaKey
    if (command && event.key.toLowerCase() === 'f') setFinding(true)
    else if (event.target !== container.current || event.altKey || !viewing || !state) return
    else if (event.key === '+' || event.key === '=') viewing.zoom(1)
    else if (event.key === '-') viewing.zoom(-1)
    else if (event.key === '0') viewing.fit('page-width')
    else if (!command && event.key === 'n') viewing.goTo(state.page + 1)
    else if (!command && event.key === 'p') viewing.goTo(state.page - 1)
    else return
    event.preventDefault()
  }

  return (
    <div role="none" className="flex h-full flex-col" onKeyDown={pressed}>
      {viewing && state && state.pages > 0 && (
        <PdfToolbar
          {...{ state, finding }}
          onPage={viewing.goTo}
          onZoom={viewing.zoom}
          onFit={viewing.fit}
          onFind={() => (finding ? closeFind() : setFinding(true))}
        />
      )}
      {viewing && state && finding && (
        <PdfFindBar find={state.find} onFind={viewing.find} onClose={closeFind} />
      )}
      <div className="relative min-h-0 flex-1 bg-pressed">
        {/* biome-ignore lint/a11y/useSemanticElements: pdf.js takes a <div> only */}
        <div
          ref={container}
          role="region"
          aria-label={t('pagesOf', { name: fileName })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="carrel-pdf absolute inset-0 overflow-auto focus-visible:outline-offset-[-2px]"
        >
          <div className="pdfViewer" />
        </div>
        {viewing && state?.password && (
          <PdfPassword wrong={state.password === 'wrong'} onGive={viewing.givePassword} />
        )}
      </div>
    </div>
  )
}
