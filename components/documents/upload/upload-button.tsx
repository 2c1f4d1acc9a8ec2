'use client'

import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '#components/ui/button'
import type { Place } from '#lib/place'
import { readChosen } from './read-dropped'
import { useUploader } from './upload-area'

/** Chooses files and uploads them into a folder. */
export function UploadButton({ folder }: { folder: Place }) {
  const { upload } = useUploader()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button icon={<Upload aria-hidden />} onClick={() => input.current?.click()}>
        Upload
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={(event) => {
          upload(readChosen(event.target.files), folder)
          // The same file can be chosen again.
          event.target.value = ''
        }}
      />
    </>
  )
}
