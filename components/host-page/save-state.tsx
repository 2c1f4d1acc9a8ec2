import clsx from 'clsx'
import { Check, CircleAlert, CircleDashed, CloudOff, LoaderCircle } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { routes } from '#lib/routes'
import { refusedSinceSaved, type SaveStatus } from '#lib/save-status'
import { useClockTime } from './use-clock-time'
import type { HostStatus } from './use-save-status'

export interface SaveStateProps extends Pick<HostStatus, 'status' | 'link'> {
  /** Null for guests, who have no page of it. */
  documentId: string | null
  /** What the editor hints at between two answers of the host. */
  hint: SaveHint
}

export type SaveHint = 'saving' | 'unsaved' | 'refused' | null

/** How the document's saves stand, by the host's own record. */
export function SaveState({ status, link, documentId, hint }: SaveStateProps) {
  const time = useClockTime(status?.savedAt ?? null)
  const refused = status && (hint === 'refused' ? status.refused[0] : refusedSinceSaved(status))
  const { icon, words, tone } = say({ status, link, hint, time, refused: Boolean(refused) })
  return (
    <p
      role="status"
      title={status ? `Last saved by ${names(status)}: version ${status.version}` : undefined}
      className={clsx(
        'flex min-w-0 items-center gap-1.5 text-xs [&>svg]:size-3.5 [&>svg]:shrink-0',
        tone === 'danger' ? 'text-danger' : 'text-muted',
      )}
    >
      {icon}
      <span className="truncate">{words}</span>
      {refused && documentId !== null && (
        <Link
          href={`${routes.document(documentId)}#refused-saves`}
          target="_blank"
          prefetch={false}
          className="shrink-0 font-medium text-link underline"
        >
          Open the kept copy
        </Link>
      )}
    </p>
  )
}

function say({
  status,
  link,
  hint,
  time,
  refused,
}: Pick<SaveStateProps, 'status' | 'link' | 'hint'> & { time: string | null; refused: boolean }): {
  icon: ReactNode
  words: ReactNode
  tone: 'muted' | 'danger'
} {
  if (link === 'offline') {
    return { icon: <CloudOff aria-hidden />, words: 'Offline · trying again', tone: 'danger' }
  }
  if (link === 'signed-out') {
    const words = 'Signed out · sign in again in another tab'
    return { icon: <CircleAlert aria-hidden />, words, tone: 'danger' }
  }
  if (link === 'gone' || status?.trashed) {
    const words =
      link === 'gone' ? 'Not there for you any more' : 'This document was moved to the trash'
    return { icon: <CircleAlert aria-hidden />, words, tone: 'danger' }
  }
  if (hint === 'saving') {
    const icon = <LoaderCircle aria-hidden className="animate-spin" />
    return { icon, words: 'Saving…', tone: 'muted' }
  }
  if (refused) {
    const words = 'Save refused · nothing is lost'
    return { icon: <CircleAlert aria-hidden />, words, tone: 'danger' }
  }
  if (hint === 'refused') {
    return { icon: <CircleAlert aria-hidden />, words: 'Not saved · see below', tone: 'danger' }
  }
  if (hint === 'unsaved') {
    return { icon: <CircleDashed aria-hidden />, words: 'Unsaved changes', tone: 'muted' }
  }
  if (!status || time === null) return { icon: null, words: '', tone: 'muted' }
  // On a phone the sign says that it is saved, and there is room for the number only.
  const words = (
    <>
      <span className="max-sm:hidden">Saved · </span>version {status.version}
      <span className="max-sm:hidden"> · {time}</span>
    </>
  )
  return { icon: <Check aria-hidden />, words, tone: 'muted' }
}

function names({ savedBy }: SaveStatus): string {
  return savedBy.map(({ name }) => name).join(', ') || 'the portal'
}
