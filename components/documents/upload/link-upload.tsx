'use client'

import { Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { problemWords } from './problem-words'
import { sendAtOnce } from './send-at-once'

interface Sent {
  /** Being sent, and still to be. */
  left: number
  done: number
  refused: { name: string; why: string }[]
}

/** Lets a guest put files into a folder, one after the other. */
export function LinkUpload({ folderId }: { folderId: string }) {
  const t = useTranslations('documents')
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const leave = useRef<AbortController | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  useEffect(() => () => leave.current?.abort(), [])

  async function send(files: File[]) {
    const cancel = new AbortController()
    leave.current = cancel
    const now: Sent = { left: files.length, done: 0, refused: [] }
    setSent({ ...now })
    for (const file of files) {
      const target = { kind: 'new', folderId, keepBoth: true } as const
      const result = await sendAtOnce({ file, target }, cancel.signal, () => undefined)
      if (result.kind === 'cancelled') return
      now.left -= 1
      if (result.kind === 'made') now.done += 1
      else now.refused = [...now.refused, { name: file.name, why: problemWords(result.problem, t) }]
      setSent({ ...now })
    }
    router.refresh()
  }

  return (
    <div className="flex flex-col items-end gap-1">
      <Button
        icon={<Upload aria-hidden />}
        pending={sent !== null && sent.left > 0}
        onClick={() => input.current?.click()}
      >
        {t('upload.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('upload.filesToUpload')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file can be chosen again.
          target.value = ''
          if (files.length > 0) void send(files)
        }}
      />
      <div role="status" className="text-right text-muted text-xs">
        {sent && (
          <>
            {sent.left > 0 && <p>{t('upload.tray.uploading', { count: sent.left })}</p>}
            {sent.left === 0 && sent.done > 0 && (
              <p>{t('upload.tray.uploaded', { count: sent.done })}</p>
            )}
            {sent.refused.map(({ name, why }) => (
              <p key={name} className="text-danger">
                {name}: {why}
              </p>
            ))}
          </>
        )}
      </div>
    </div>
  )
}
