'use client'

import { GitCompare, History, RotateCcw, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { CompareBar, CompareBox } from '#components/documents/version-compare'
import { VersionMenu, type VersionMenuVerbs } from '#components/documents/version-menu'
import { Button } from '#components/ui/button'
import { Skeleton } from '#components/ui/skeleton'
import { previewKind } from '#lib/preview-kinds'
import { useDays } from '#lib/use-days'
import { fetchHistory, type HistoryEntry, type HistoryVersion } from '#lib/version-history'
import { VersionEntry } from './version-entry'

export interface VersionDrawerProps {
  document: { id: string; name: string; extension: string }
  /** Whether they have documents of their own: guests have none. */
  mayCopy: boolean
  mayEdit: boolean
  verbs: VersionMenuVerbs
  /** The newest version that the page knows of: a newer one loads the list again. */
  version: number
  /** Absent: the person may not change the document. */
  onRestore: ((version: number) => void) | undefined
  /** Absent: the editor cannot compare. */
  onCompare: ((version: number) => void) | undefined
  /** Something of it stands over the editor, or no more. */
  onCover(covered: boolean): void
  onClose(): void
}

/** The version history, beside the frame and not over it. */
export function VersionDrawer(props: VersionDrawerProps) {
  const { document, version, mayCopy, mayEdit, verbs, onCover, onClose } = props
  const documentId = document.id
  const t = useTranslations('hostPage.versions')
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null)
  const [older, setOlder] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const [chosen, setChosen] = useState<number[]>([])
  const heading = useRef<HTMLHeadingElement>(null)
  const [now, setNow] = useState(() => new Date())

  const load = useCallback(
    async (before: number | null) => {
      const page = await fetchHistory(documentId, before)
      setFailed(page === null)
      if (!page) return
      setEntries((known) => (before === null ? page.entries : [...(known ?? []), ...page.entries]))
      setOlder(page.older)
      setNow(new Date())
    },
    [documentId],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version is what makes it load again
  useEffect(() => void load(null), [load, version])
  useEffect(() => heading.current?.focus(), [])

  const days = useDays(entries, now)

  /** The autosaves that did not come with their entry. */
  async function loadInside({ version, autosaves }: HistoryEntry) {
    const last = autosaves.at(-1)
    if (!last) return
    const page = await fetchHistory(documentId, last.number, version.number)
    setFailed(page === null)
    if (!page) return
    const found = page.entries.map((inside) => inside.version)
    setEntries(
      (known) =>
        known?.map((each) =>
          each.version.number === version.number
            ? {
                ...each,
                autosaves: [...each.autosaves, ...found],
                more: Math.max(0, each.more - found.length),
              }
            : each,
        ) ?? null,
    )
  }

  const show = (each: HistoryVersion) => (
    <VersionEntry
      version={each}
      underDay
      actions={
        <>
          <CompareBox number={each.number} chosen={chosen} choose={setChosen} />
          <EntryActions {...props} entry={each} />
          <VersionMenu
            {...{ document, verbs, onCover }}
            version={each}
            may={{
              preview: previewKind(document.extension) !== null,
              download: true,
              copy: mayCopy,
              edit: mayCopy && mayEdit,
            }}
            onChange={() => void load(null)}
          />
        </>
      }
    />
  )

  return (
    <aside
      aria-labelledby="versions-title"
      onKeyDown={(event) => {
        // What stands over it goes first.
        const over = event.target instanceof Element && event.target.closest('dialog, [popover]')
        if (event.key === 'Escape' && !over) onClose()
      }}
      className="flex w-88 shrink-0 flex-col border-line border-l bg-surface max-sm:absolute max-sm:inset-0 max-sm:z-10 max-sm:w-full max-sm:border-l-0"
    >
      <div className="flex h-11 shrink-0 items-center gap-2 border-line border-b px-4">
        <h2
          ref={heading}
          id="versions-title"
          tabIndex={-1}
          className="flex-1 font-semibold outline-none"
        >
          {t('title')}
        </h2>
        <Button variant="ghost" size="icon-sm" aria-label={t('close')} onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-2">
        {failed && (
          <p role="alert" className="flex flex-wrap items-center gap-2 py-2 text-danger">
            {t('failed')}
            <Button size="sm" onClick={() => void load(null)}>
              {t('again')}
            </Button>
          </p>
        )}
        {entries === null && !failed && <Loading />}
        {days.map(({ name, entries: some }) => (
          <section key={name} aria-label={name}>
            <h3 className="pt-3 pb-1 font-medium text-muted text-xs">{name}</h3>
            <ol>
              {some.map((entry) => (
                <li
                  key={entry.version.number}
                  className="border-line border-b py-2.5 last:border-b-0"
                >
                  {show(entry.version)}
                  {entry.autosaves.length > 0 && (
                    <details className="mt-1.5">
                      <summary className="w-fit rounded-sm text-muted text-xs hover:text-ink">
                        {t('autosaves', { count: entry.autosaves.length + entry.more })}
                      </summary>
                      <ol className="mt-1 border-line border-l pl-3">
                        {entry.autosaves.map((each) => (
                          <li key={each.number} className="py-1.5">
                            {show(each)}
                          </li>
                        ))}
                      </ol>
                      {entry.more > 0 && (
                        <Button size="sm" className="my-1" onClick={() => void loadInside(entry)}>
                          {t('moreAutosaves', { count: entry.more })}
                        </Button>
                      )}
                    </details>
                  )}
                </li>
              ))}
            </ol>
          </section>
        ))}
        {older !== null && (
          <Button size="sm" className="my-2 w-full" onClick={() => void load(older)}>
            {t('older')}
          </Button>
        )}
      </div>
      <CompareBar documentId={documentId} chosen={chosen} clear={() => setChosen([])} />
      <p className="flex items-start gap-2 border-line border-t px-4 py-3 text-muted text-xs [&>svg]:mt-0.5 [&>svg]:size-3.5 [&>svg]:shrink-0">
        <History aria-hidden />
        <span>{t('note')}</span>
      </p>
    </aside>
  )
}

function EntryActions({
  onRestore,
  onCompare,
  entry: { number, isHead },
}: VersionDrawerProps & { entry: HistoryVersion }) {
  const t = useTranslations('hostPage.versions')
  return (
    <>
      {onCompare && !isHead && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('compareLabel', { number: String(number) })}
          title={t('compare')}
          icon={<GitCompare aria-hidden />}
          onClick={() => onCompare(number)}
        />
      )}
      {onRestore && !isHead && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('restoreLabel', { number: String(number) })}
          title={t('restore')}
          icon={<RotateCcw aria-hidden />}
          onClick={() => onRestore(number)}
        />
      )}
    </>
  )
}

function Loading() {
  const t = useTranslations('hostPage.versions')
  return (
    <div role="status" aria-label={t('loading')} className="flex flex-col gap-3 py-2">
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} className="h-9 w-full" />
      ))}
    </div>
  )
}
