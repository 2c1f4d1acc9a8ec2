'use client'

import { CircleCheck, CircleSlash, OctagonX, RotateCw, X } from 'lucide-react'
import Link from 'next/link'
import { Button } from '#components/ui/button'
import { formatSize } from '#lib/format'
import { routes } from '#lib/routes'
import { isActive, type Upload } from './upload-queue'
import { uploadQueue } from './use-uploads'

/** One file of the tray. */
export function TrayItem({ upload }: { upload: Upload }) {
  const { id, file, state, sent, made } = upload
  const name = made?.name ?? file.name
  const percent = file.size === 0 ? 100 : Math.floor((sent / file.size) * 100)
  return (
    <li className="flex items-center gap-2.5 px-3 py-2">
      <StateIcon state={state} />
      <div className="min-w-0 flex-1">
        {made === null ? (
          <p className="truncate">{name}</p>
        ) : (
          <Link
            href={routes.document(made.documentId)}
            className="block truncate hover:underline"
            title={name}
          >
            {name}
          </Link>
        )}
        {(state === 'sending' || state === 'storing') && (
          <div
            role="progressbar"
            aria-label={`Upload of ${file.name}`}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            className="my-1 h-1 overflow-hidden rounded-full bg-pressed"
          >
            <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
          </div>
        )}
        <p className={state === 'failed' ? 'text-danger text-xs' : 'text-muted text-xs'}>
          {words(upload)}
        </p>
      </div>
      {state === 'failed' || state === 'cancelled' ? (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Try ${file.name} again`}
          title="Try again"
          onClick={() => uploadQueue.retry(id)}
        >
          <RotateCw aria-hidden />
        </Button>
      ) : (
        isActive(upload) && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Cancel the upload of ${file.name}`}
            title="Cancel"
            onClick={() => uploadQueue.cancel(id)}
          >
            <X aria-hidden />
          </Button>
        )
      )}
    </li>
  )
}

function words({ state, file, sent, speed, stalled, problem, target, made }: Upload): string {
  switch (state) {
    case 'waiting':
      return `Waiting · ${formatSize(file.size)}`
    case 'sending':
      if (stalled) return 'The connection is lost. It goes on by itself.'
      return [
        `${formatSize(sent)} of ${formatSize(file.size)}`,
        ...(speed === null ? [] : [`${formatSize(Math.round(speed))}/s`]),
      ].join(' · ')
    case 'storing':
      return `Storing ${formatSize(file.size)}…`
    case 'done':
      return target.kind === 'version'
        ? `Saved as version ${made?.version}`
        : `${formatSize(file.size)} · uploaded to ${made?.place}`
    case 'failed':
      return problem ?? 'Not uploaded.'
    case 'cancelled':
      return 'Cancelled. Nothing of it was kept.'
  }
}

function StateIcon({ state }: { state: Upload['state'] }) {
  const className = 'size-4 shrink-0'
  if (state === 'done') {
    return <CircleCheck role="img" aria-label="Done" className={`${className} text-success`} />
  }
  if (state === 'failed') {
    return <OctagonX role="img" aria-label="Failed" className={`${className} text-danger`} />
  }
  if (state === 'cancelled') {
    return <CircleSlash role="img" aria-label="Cancelled" className={`${className} text-muted`} />
  }
  return (
    <span
      role="img"
      aria-label="On its way"
      className={`${className} animate-spin rounded-full border-2 border-pressed border-t-accent`}
    />
  )
}
