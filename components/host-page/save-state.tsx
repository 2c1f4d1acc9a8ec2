import clsx from 'clsx'
import { Check, CircleAlert, CircleDashed, CloudOff, LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { keptCopyAddress, refusedSinceSaved, type SaveStatus } from '#lib/save-status'
import { useClockTime } from './use-clock-time'
import type { HostStatus } from './use-save-status'

export interface SaveStateProps extends Pick<HostStatus, 'status' | 'link'> {
  /** Null for guests, who have no page of it. */
  documentId: string | null
  /** What the editor hints at between two answers of the host. */
  hint: SaveHint
}

export type SaveHint = 'saving' | 'unsaved' | 'refused' | null

/** The refused save that is kept, and that no save has followed. */
export function keptSave(status: HostStatus['status'], hint: SaveHint) {
  return status && (hint === 'refused' ? status.refused[0] : refusedSinceSaved(status))
}

/** How the document's saves stand, by the host's own record. */
export function SaveState({ status, link, documentId, hint }: SaveStateProps) {
  const t = useTranslations('hostPage.saveState')
  const time = useClockTime(status?.savedAt ?? null)
  const refused = keptSave(status, hint)
  const { icon, words, tone } = say({ status, link, hint, time, refused: Boolean(refused) }, t)
  return (
    <p
      role="status"
      title={
        status
          ? t('lastSaved', {
              names: names(status) || t('thePortal'),
              version: String(status.version),
            })
          : undefined
      }
      className={clsx(
        'flex min-w-0 items-center gap-1.5 text-xs [&>svg]:size-3.5 [&>svg]:shrink-0',
        tone === 'danger' ? 'text-danger' : 'text-muted',
      )}
    >
      {icon}
      <span className="truncate">{words}</span>
      {refused && documentId !== null && (
        <Link
          href={keptCopyAddress(documentId, link)}
          target="_blank"
          prefetch={false}
          className="shrink-0 font-medium text-link underline"
        >
          {t('keptCopy')}
        </Link>
      )}
    </p>
  )
}

function say(
  {
    status,
    link,
    hint,
    time,
    refused,
  }: Pick<SaveStateProps, 'status' | 'link' | 'hint'> & { time: string | null; refused: boolean },
  t: ReturnType<typeof useTranslations<'hostPage.saveState'>>,
): {
  icon: ReactNode
  words: ReactNode
  tone: 'muted' | 'danger'
} {
  if (link === 'offline') {
    return { icon: <CloudOff aria-hidden />, words: t('offline'), tone: 'danger' }
  }
  if (link === 'signed-out' || link === 'disabled') {
    const words = t(link === 'disabled' ? 'disabled' : 'signedOut')
    return { icon: <CircleAlert aria-hidden />, words, tone: 'danger' }
  }
  if (link === 'gone' || status?.trashed) {
    const words = t(link === 'gone' ? 'gone' : 'trashed')
    return { icon: <CircleAlert aria-hidden />, words, tone: 'danger' }
  }
  if (hint === 'saving') {
    const icon = <LoaderCircle aria-hidden className="animate-spin" />
    return { icon, words: t('saving'), tone: 'muted' }
  }
  if (refused) {
    // On a phone the way to the copy says it.
    const words = t.rich('refused', {
      wide: (chunks) => <span className="max-sm:hidden">{chunks}</span>,
    })
    return { icon: <CircleAlert aria-hidden />, words, tone: 'danger' }
  }
  if (hint === 'refused') {
    return { icon: <CircleAlert aria-hidden />, words: t('notSaved'), tone: 'danger' }
  }
  if (hint === 'unsaved') {
    return { icon: <CircleDashed aria-hidden />, words: t('unsaved'), tone: 'muted' }
  }
  if (!status || time === null) return { icon: null, words: '', tone: 'muted' }
  const words = t('saved', { version: String(status.version), time })
  return { icon: <Check aria-hidden />, words, tone: 'muted' }
}

function names({ savedBy }: SaveStatus): string {
  return savedBy.map(({ name }) => name).join(', ')
}
