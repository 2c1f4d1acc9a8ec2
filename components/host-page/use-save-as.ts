import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { EditorEvent } from '#lib/frame/event'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import type { HostPageProps } from './host-page-props'
import type { Frame } from './use-frame'

const patienceMs = 60_000

export interface SaveAs {
  /** What the name begins with while the person is asked for it; null: nobody asks. */
  asking: { name: string } | null
  pending: boolean
  /** Why it was not saved. */
  fault: string
  begin(format: string | null): void
  save(fileName: string): void
  cancel(): void
  /** Says whether the event was the answer. */
  hear(event: EditorEvent): boolean
}

/**
 * Save As of an editor that leaves the name to the portal (reference §13, 14). The editor itself goes on with the
 * new document, and so does the page.
 */
export function useSaveAs(
  file: { id: string; name: string; editorId: string | undefined },
  frame: Pick<Frame, 'send'>,
  findCopy: HostPageProps['actions']['findCopy'],
): SaveAs {
  const t = useTranslations('hostPage.dialogs.saveAs')
  const [asking, setAsking] = useState<SaveAs['asking']>(null)
  const [pending, setPending] = useState(false)
  const [fault, setFault] = useState('')
  const askedAt = useRef<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  function fail(words: string) {
    clearTimeout(timer.current)
    askedAt.current = null
    setPending(false)
    setFault(words)
  }

  async function follow(since: number) {
    const withinMs = Math.min(Date.now() - since, 3_600_000)
    const found = await findCopy({ documentId: file.id, withinMs }).catch(() => null)
    if (found?.kind === 'done' && found.value) {
      window.location.assign(withQuery(routes.edit(found.value.id), { editor: file.editorId }))
    } else {
      fail(t('notFollowed'))
    }
  }

  return {
    asking,
    pending,
    fault,
    begin(format) {
      setFault('')
      setAsking({ name: copyName(file.name, format, (name) => t('copyName', { name })) })
    },
    save(fileName) {
      setFault('')
      if (!frame.send({ kind: 'save-as', fileName })) {
        return fail(t('notReady'))
      }
      setPending(true)
      askedAt.current = Date.now()
      timer.current = setTimeout(() => fail(t('noAnswer')), patienceMs)
    },
    cancel() {
      clearTimeout(timer.current)
      askedAt.current = null
      setPending(false)
      setAsking(null)
    },
    hear(event) {
      const since = askedAt.current
      if (event.kind !== 'save-answer' || since === null) return false
      // A save of the document itself may be answered meanwhile.
      if (event.ok && event.fileName === null) return false
      clearTimeout(timer.current)
      askedAt.current = null
      if (event.ok) void follow(since)
      else fail(t('refused'))
      return true
    },
  }
}

/** «Plan.docx» becomes «Plan copy.odt». */
function copyName(name: string, format: string | null, copyOf: (name: string) => string): string {
  const dot = name.lastIndexOf('.')
  const base = dot > 0 ? name.slice(0, dot) : name
  const extension = format ?? (dot > 0 ? name.slice(dot + 1) : '')
  return extension === '' ? copyOf(base) : `${copyOf(base)}.${extension}`
}
