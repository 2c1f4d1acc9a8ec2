'use client'

import { CircleCheck, CircleSlash, OctagonX, RotateCw, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import { problemWords } from './problem-words'
import { isActive, type Upload } from './upload-queue'
import { uploadQueue } from './use-uploads'

/** One file of the tray. */
export function TrayItem({ upload }: { upload: Upload }) {
  const t = useTranslations('documents.upload.item')
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
            aria-label={t('progress', { name: file.name })}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            className="my-1 h-1 overflow-hidden rounded-full bg-pressed"
          >
            <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
          </div>
        )}
        <p className={state === 'failed' ? 'text-danger text-xs' : 'text-muted text-xs'}>
          <StateWords upload={upload} />
        </p>
      </div>
      {state === 'failed' || state === 'cancelled' ? (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('tryNameAgain', { name: file.name })}
          title={t('tryAgain')}
          onClick={() => uploadQueue.retry(id)}
        >
          <RotateCw aria-hidden />
        </Button>
      ) : (
        isActive(upload) && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('cancelName', { name: file.name })}
            title={t('cancel')}
            onClick={() => uploadQueue.cancel(id)}
          >
            <X aria-hidden />
          </Button>
        )
      )}
    </li>
  )
}

function StateWords({ upload }: { upload: Upload }) {
  const { state, file, sent, speed, stalled, problem, target, made } = upload
  const t = useTranslations('documents')
  const format = useFormat()
  const size = format.size(file.size)
  switch (state) {
    case 'waiting':
      return t('upload.item.waiting', { size })
    case 'sending':
      if (stalled) return t('upload.item.stalled')
      return speed === null
        ? t('upload.item.sending', { sent: format.size(sent), size })
        : t('upload.item.sendingSpeed', {
            ...{ sent: format.size(sent), size, speed: format.size(Math.round(speed)) },
          })
    case 'storing':
      return t('upload.item.storing', { size })
    case 'done': {
      if (target.kind === 'version') {
        return t('upload.item.savedAs', { number: String(made?.version) })
      }
      const place = target.folderId === null ? t('list.root') : (made?.place ?? '')
      return t('upload.item.uploadedTo', { size, place })
    }
    case 'failed':
      return problem === null ? t('upload.item.notUploaded') : problemWords(problem, t)
    case 'cancelled':
      return t('upload.item.cancelled')
  }
}

function StateIcon({ state }: { state: Upload['state'] }) {
  const t = useTranslations('documents.upload.item')
  const className = 'size-4 shrink-0'
  if (state === 'done') {
    return (
      <CircleCheck role="img" aria-label={t('stateDone')} className={`${className} text-success`} />
    )
  }
  if (state === 'failed') {
    return (
      <OctagonX role="img" aria-label={t('stateFailed')} className={`${className} text-danger`} />
    )
  }
  if (state === 'cancelled') {
    return (
      <CircleSlash
        role="img"
        aria-label={t('stateCancelled')}
        className={`${className} text-muted`}
      />
    )
  }
  return (
    <span
      role="img"
      aria-label={t('stateOnItsWay')}
      className={`${className} animate-spin rounded-full border-2 border-pressed border-t-accent`}
    />
  )
}
