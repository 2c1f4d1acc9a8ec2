import type { Text } from '@codemirror/state'
import { useTranslations } from 'next-intl'
import { type Ref, useDeferredValue, useEffect, useState } from 'react'
import './text-preview.css'
import type { RenderedMarkdown } from './render-markdown'

export type PreviewKind = 'markdown' | 'picture'

/** Longer texts are not shown rendered: each key would take too long. Characters. */
const longest = 500_000
/** After the last key. */
const waitMs = 150

/** What can be shown beside the source of a file; null for most. */
export function previewOf(fileName: string): PreviewKind | null {
  if (/\.(md|markdown)$/i.test(fileName)) return 'markdown'
  return /\.svg$/i.test(fileName) ? 'picture' : null
}

/** The text as it is meant to look, a moment behind the keys. */
export function TextPreview({
  kind,
  doc,
  scroller,
}: {
  kind: PreviewKind
  doc: Text
  scroller: Ref<HTMLElement>
}) {
  const t = useTranslations('editors.documents.text')
  const settled = useDeferredValue(useSettled(doc))
  const tooLong = settled.length > longest
  return (
    <section
      ref={scroller}
      aria-label={t('preview')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="min-w-0 flex-1 overflow-auto border-line bg-canvas focus-visible:outline-offset-[-2px] md:border-l"
    >
      {tooLong && <p className="p-6 text-muted">{t('tooLong')}</p>}
      {!tooLong && kind === 'markdown' && <Markdown doc={settled} />}
      {!tooLong && kind === 'picture' && <Picture doc={settled} />}
    </section>
  )
}

function useSettled(doc: Text): Text {
  const [settled, setSettled] = useState(doc)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(doc), waitMs)
    return () => clearTimeout(timer)
  }, [doc])
  return settled
}

function Markdown({ doc }: { doc: Text }) {
  const t = useTranslations('editors.documents.text')
  const [rendered, setRendered] = useState<RenderedMarkdown | null>(null)
  useEffect(() => {
    let gone = false
    void import('./render-markdown').then(({ renderMarkdown }) => {
      if (!gone) {
        setRendered(
          renderMarkdown(doc.toString(), (alt) =>
            alt === '' ? t('notLoaded') : t('notLoadedNamed', { alt }),
          ),
        )
      }
    })
    return () => {
      gone = true
    }
  }, [doc, t])
  if (!rendered) return null
  return (
    <>
      {rendered.picturesLeftOut > 0 && (
        <p className="border-line border-b bg-surface px-6 py-2 text-muted text-xs">
          {t('picturesLeftOut')}
        </p>
      )}
      <article
        className="carrel-prose"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderMarkdown, which lets no HTML of the text through
        dangerouslySetInnerHTML={{ __html: rendered.html }}
      />
    </>
  )
}

/** A drawing stands in an <img>: its scripts never run. */
function Picture({ doc }: { doc: Text }) {
  const t = useTranslations('editors.documents.text')
  const [url, setUrl] = useState('')
  const [damaged, setDamaged] = useState(false)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([doc.toString()], { type: 'image/svg+xml' }))
    setUrl(made)
    setDamaged(false)
    return () => URL.revokeObjectURL(made)
  }, [doc])
  if (url === '') return null
  return (
    <div className="flex min-h-full items-center justify-center p-6">
      {damaged ? (
        <p className="text-muted">{t('noPicture')}</p>
      ) : (
        // biome-ignore lint/performance/noImgElement: bytes that the browser has already
        <img src={url} alt={t('drawn')} onError={() => setDamaged(true)} />
      )}
    </div>
  )
}
