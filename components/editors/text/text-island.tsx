'use client'

import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { openSearchPanel } from '@codemirror/search'
import type { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { BytesResult, EditorIsland, EditorIslandProps } from '#lib/editor-island'
import { decodeText } from '#lib/text-bytes'
import type { Words } from '#messages/speak'
import { createTextState, isLarge, readOnlySwitch, wrapSwitch } from './text-extensions'
import { bytesOf, changesBytes, formatOf } from './text-format'
import { languageOf } from './text-language'
import { previewOf, TextPreview } from './text-preview'
import { TextStatus } from './text-status'
import { TextToolbar } from './text-toolbar'

/** The island for text of every kind, shown as source. */
export function TextIsland({ fileName, nonce, statusBar, onReady, onChange }: EditorIslandProps) {
  const parent = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<EditorView | null>(null)
  const [state, setState] = useState<EditorState | null>(null)
  const [wrap, setWrap] = useState(true)
  const [large, setLarge] = useState(false)
  const previewKind = previewOf(fileName)
  const beside = useRef<HTMLElement>(null)
  // On a phone there is room for one of the two.
  const [preview, setPreview] = useState(() => window.innerWidth >= 768)
  const changed = useEffectEvent(onChange)
  const ready = useEffectEvent(onReady)
  const named = useEffectEvent(() => fileName)
  const t = useTranslations('editors')
  const words = useEffectEvent(() => t)

  useEffect(() => {
    if (!parent.current) return
    const created = new EditorView({
      parent: parent.current,
      dispatchTransactions(transactions, editor) {
        editor.update(transactions)
        setState(editor.state)
        if (transactions.some(changesBytes)) changed()
      },
    })
    setView(created)
    ready(
      textIsland(created, nonce, {
        fileName: () => named(),
        words: () => words(),
        loaded(bytes) {
          setLarge(isLarge(bytes))
          setWrap(!isLarge(bytes))
          setState(created.state)
        },
      }),
    )
    return () => created.destroy()
  }, [nonce])

  const format = state && formatOf(state)
  const readOnly = state?.readOnly ?? true
  return (
    <div className="flex h-full flex-col">
      {view && state && (
        <TextToolbar
          readOnly={readOnly}
          canUndo={undoDepth(state) > 0}
          canRedo={redoDepth(state) > 0}
          wrap={wrap}
          preview={previewKind ? preview : undefined}
          onPreview={setPreview}
          onUndo={() => undo(view)}
          onRedo={() => redo(view)}
          onFind={() => openSearchPanel(view)}
          onWrap={(next) => {
            setWrap(next)
            view.dispatch({ effects: wrapSwitch(next) })
          }}
        />
      )}
      <div className="flex min-h-0 flex-1">
        <div
          ref={parent}
          onScrollCapture={({ target }) => scrollAlong(target, beside.current)}
          className={clsx(
            'min-w-0 flex-1 overflow-hidden',
            previewKind && preview && 'max-md:hidden',
          )}
        />
        {state && previewKind && preview && (
          <TextPreview kind={previewKind} doc={state.doc} scroller={beside} />
        )}
      </div>
      {view &&
        state &&
        format &&
        statusBar &&
        createPortal(
          <TextStatus
            {...{ state, format, readOnly, large }}
            onEffect={(effect) => view.dispatch({ effects: effect })}
          />,
          statusBar,
        )}
    </div>
  )
}

/** Keeps the preview about where the text is. */
function scrollAlong(text: EventTarget, beside: HTMLElement | null) {
  if (!(text instanceof HTMLElement) || !beside) return
  const range = text.scrollHeight - text.clientHeight
  const share = range > 0 ? text.scrollTop / range : 0
  beside.scrollTop = share * (beside.scrollHeight - beside.clientHeight)
}

/** What the session works with. */
function textIsland(
  view: EditorView,
  nonce: string | undefined,
  page: { fileName(): string; words(): Words<'editors'>; loaded(bytes: Uint8Array): void },
): EditorIsland {
  let original: { bytes: Uint8Array<ArrayBuffer>; state: EditorState } | null = null
  let readOnly = true

  function current(): BytesResult {
    // Without a change the very bytes, whatever the decoder made of them.
    if (
      original &&
      view.state.doc.eq(original.state.doc) &&
      sameFormat(view.state, original.state)
    ) {
      return { kind: 'bytes', bytes: original.bytes }
    }
    const encoded = bytesOf(view.state)
    if (encoded.kind === 'bytes') return encoded
    const { character } = encoded
    return { kind: 'refused', reason: (t) => t('documents.text.unencodable', { character }) }
  }

  return {
    async load(bytes) {
      const decoded = decodeText(bytes)
      const language = isLarge(bytes) ? [] : await languageOf(page.fileName())
      const state = createTextState(
        decoded,
        { language, large: isLarge(bytes), nonce, readOnly },
        page.words(),
      )
      view.setState(state)
      original = { bytes, state }
      page.loaded(bytes)
      return decoded.doubt === null
        ? { kind: 'editable' }
        : { kind: 'read-only', reason: (t) => t('documents.text.zeroBytes') }
    },
    bytes: async () => current(),
    bytesNow() {
      const result = current()
      return result.kind === 'bytes' ? result.bytes : null
    },
    setReadOnly(next) {
      readOnly = next
      if (original) view.dispatch({ effects: readOnlySwitch(next) })
    },
    focus: () => view.focus(),
  }
}

function sameFormat(a: EditorState, b: EditorState): boolean {
  const [x, y] = [formatOf(a), formatOf(b)]
  return x.encoding === y.encoding && x.lineEnd === y.lineEnd && x.others === y.others
}
