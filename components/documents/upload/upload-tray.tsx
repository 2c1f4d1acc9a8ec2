'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { TrayItem } from './tray-item'
import { isActive, type Upload } from './upload-queue'
import { uploadQueue, useUploads } from './use-uploads'

/** Every file on its way with its progress, and what became of the others. Not there when there is nothing. */
export function UploadTray() {
  const t = useTranslations('documents.upload.tray')
  const uploads = useUploads()
  const [folded, setFolded] = useState(false)
  if (uploads.length === 0) return null
  const active = uploads.filter(isActive)
  return (
    <section
      aria-label={t('label')}
      className="print:hidden fixed right-4 bottom-4 z-30 w-[calc(100vw-2rem)] max-w-sm overflow-hidden rounded-lg border border-line bg-raised max-sm:right-0 max-sm:bottom-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none"
    >
      <header className="flex items-center gap-1 border-line border-b py-1.5 pr-1.5 pl-3">
        <h2 className="min-w-0 flex-1 truncate font-medium">
          <span role="status">{summary(uploads, t)}</span>
        </h2>
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={folded ? t('show') : t('hide')}
          aria-expanded={!folded}
          onClick={() => setFolded(!folded)}
        >
          {folded ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        </Button>
        {active.length === 0 && (
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('close')}
            onClick={() => uploadQueue.clear()}
          >
            <X aria-hidden />
          </Button>
        )}
      </header>
      {!folded && (
        <ul className="max-h-72 divide-y divide-line overflow-y-auto">
          {uploads.map((upload) => (
            <TrayItem key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
    </section>
  )
}

function summary(
  uploads: readonly Upload[],
  t: ReturnType<typeof useTranslations<'documents.upload.tray'>>,
): string {
  const count = (state: Upload['state']) => uploads.filter((one) => one.state === state).length
  const active = uploads.filter(isActive).length
  if (active > 0) return t('uploading', { count: active })
  const failed = count('failed')
  const done = count('done')
  if (failed > 0) {
    return done > 0
      ? t('failedDone', { count: failed, done: String(done) })
      : t('failed', { count: failed })
  }
  return done > 0 ? t('uploaded', { count: done }) : t('nothing')
}
