'use client'

import '@eigenpal/docx-editor-react/styles.css'
import './docx-chrome.css'
import type { Comment } from '@eigenpal/docx-editor-core/types/content'
import { DocxEditor, type DocxEditorRef, type EditorMode } from '@eigenpal/docx-editor-react'
import { useLocale, useTranslations } from 'next-intl'
import { fixTables } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { ListIds } from '#lib/docx-delta/list-definitions'
import type { EditorIslandProps } from '#lib/editor-island'
import { mentionedIn } from '#lib/editor-mentions'
import type { Mentionable } from '#lib/mentionable'
import { useColorMode } from '#lib/use-color-mode'
import { textIn } from './comment-text'
import { createDocxSession } from './docx-session'
import type { DocxSurface } from './docx-surface'
import { type EditorWords, editorWords } from './editor-words'
import { guardPlugin } from './guard-plugin'
import { listPlugin } from './list-plugin'
import { forbidRemoteFonts, loadFontsFor } from './local-fonts'
import { MentionArea } from './mention-area'
import { PhoneComments } from './phone-comments'
import { useNarrow } from './use-narrow'

/** What is shown, and who waits for it to stand on the page. */
interface Shown {
  bytes: Uint8Array<ArrayBuffer>
  /** The editor's own words; undefined: those that it has in itself. */
  i18n: EditorWords
  count: number
  ready(): void
  failed(error: Error): void
}

forbidRemoteFonts()

/** The island for Word documents. */
export function DocxIsland({ userName, mentions, onReady, onChange }: EditorIslandProps) {
  const t = useTranslations('editors.documents.docx')
  const locale = useLocale()
  const words = useEffectEvent(() => editorWords(locale))
  const editor = useRef<DocxEditorRef>(null)
  const view = useRef<EditorView | null>(null)
  const listening = useRef(false)
  const remarks = useRef<ReadonlyMap<number, string>>(new Map())
  const [shown, setShown] = useState<Shown | null>(null)
  const [readOnly, setReadOnly] = useState(true)
  // Editing, or suggesting: the person switches it in the toolbar.
  const [mode, setMode] = useState<EditorMode>('editing')
  const [refused, setRefused] = useState(0)
  // A phone has no room for them beside the page, which they would push out of sight: they come under it when they are asked for.
  const [comments, setComments] = useState(false)
  const colorMode = useColorMode()
  const narrow = useNarrow()
  /** Who was chosen in comments. */
  const [chosen] = useState(() => new Map<string, Mentionable>())
  const ready = useEffectEvent(onReady)

  const lists = useRef<ListIds | null>(null)
  const plugins = useMemo(
    () => [guardPlugin(() => setRefused((count) => count + 1)), listPlugin(() => lists.current)],
    [],
  )

  useEffect(() => {
    const surface: DocxSurface = {
      async show(bytes, listIds) {
        view.current = null
        lists.current = listIds
        await loadFontsFor(bytes)
        const i18n = await words()
        await new Promise<void>((resolve, reject) => {
          setShown((last) => ({
            bytes,
            i18n,
            count: (last?.count ?? 0) + 1,
            ready: resolve,
            failed: reject,
          }))
        })
        // The editor repairs tables at the first edit: that must not look like the person's doing.
        repairTables(view.current)
      },
      async export() {
        const buffer = await editor.current?.save({ selective: false })
        if (!buffer) throw new Error('the editor gave no document')
        return new Uint8Array(buffer)
      },
      body: () => view.current?.state.doc ?? null,
      margins() {
        const views = editor.current?.getEditorRef()?.getHfPmViews()
        return views ? [...views.values()].map((margin) => margin.state.doc) : []
      },
      comments: () => editor.current?.getComments() ?? [],
      setReadOnly,
      focus: () => editor.current?.focus(),
    }
    ready(
      createDocxSession(surface, (isLoaded) => {
        listening.current = isLoaded
      }),
    )
  }, [])

  useEffect(() => {
    if (refused === 0) return
    const timer = setTimeout(() => setRefused(0), 6000)
    return () => clearTimeout(timer)
  }, [refused])

  useEffect(() => editor.current?.setZoom(narrow ? narrowZoom() : 1), [narrow])

  function changed(): void {
    if (listening.current) onChange()
  }

  /** The editor tells of edits in the text only: an answer to a comment, or its end, is none. */
  function commentsChanged(comments: readonly Comment[]): void {
    const before = remarks.current
    remarks.current = new Map(comments.map((each) => [each.id, remarkOf(each)]))
    const same = ([id, remark]: [number, string]) => before.get(id) === remark
    if (before.size === comments.length && [...remarks.current].every(same)) return
    changed()
    if (!listening.current) return
    for (const { id, content, parentId } of comments) {
      const text = content.map(textIn).join('\n')
      const mentioned = before.has(id) ? [] : mentionedIn(text, chosen.values())
      const isReply = parentId !== undefined
      if (mentioned.length > 0) mentions?.send({ id: String(id), text, isReply, mentioned })
    }
  }

  return (
    <MentionArea
      mentions={readOnly ? undefined : mentions}
      chosen={chosen}
      className="carrel-docx relative h-full"
    >
      {shown && (
        <DocxEditor
          key={shown.count}
          ref={editor}
          documentBuffer={shown.bytes}
          author={userName}
          {...(shown.i18n && { i18n: shown.i18n })}
          mode={readOnly ? 'viewing' : mode}
          readOnly={readOnly}
          colorMode={colorMode}
          showFileOpen={false}
          showHelpMenu={false}
          showOutlineButton={!narrow}
          showZoomControl={!narrow}
          initialZoom={narrow ? narrowZoom() : 1}
          disableFindReplaceShortcuts={readOnly}
          {...(narrow && {
            commentsSidebarOpen: false,
            // The editor opens them by itself for each document that has some.
            onCommentsSidebarOpenChange: (open) => setComments(open && listening.current),
          })}
          externalPlugins={plugins}
          onEditorViewReady={(created) => {
            view.current = created
            shown.ready()
          }}
          onModeChange={setMode}
          onError={shown.failed}
          onChange={changed}
          onCommentsChange={commentsChanged}
        />
      )}
      {narrow && comments && (
        <PhoneComments
          comments={editor.current?.getComments() ?? []}
          onClose={() => setComments(false)}
        />
      )}
      {refused > 0 && (
        <p
          role="status"
          className="absolute inset-x-0 bottom-4 z-50 mx-auto w-fit max-w-[90%] rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-md"
        >
          {t('fixed')}
        </p>
      )}
    </MentionArea>
  )
}

function repairTables(view: EditorView | null): void {
  const repair = view && fixTables(view.state)
  if (repair) view.dispatch(repair.setMeta('addToHistory', false))
}

/** What is in the file of a comment, apart from its place. */
const remarkOf = ({ content, done }: Comment): string =>
  JSON.stringify([textIn(content), done ?? false])

/** A page of a letter's width fitted to the window. */
const narrowZoom = (): number => Math.max(0.35, Math.min(1, window.innerWidth / 860))
