'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#components/ui/button'
import type { Place } from '#lib/place'
import { readChosen } from './read-dropped'
import { useUploader } from './upload-area'

/** Chooses files and uploads them into a folder. */
export function UploadButton({ folder }: { folder: Place }) {
  const t = useTranslations('documents.upload')
  const { upload } = useUploader()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        {t('upload')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('filesToUpload')}
        onChange={(event) => {
          upload(readChosen(event.target.files), folder)
          // The same file can be chosen again.
          event.target.value = ''
        }}
      />
    </>
  )
}
