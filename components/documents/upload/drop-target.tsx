'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { Place } from '#lib/place'
import { readDropped } from './read-dropped'
import { useUploader } from './upload-area'

/**
 * Takes files and folders that are dropped anywhere in the window; while they are dragged over it, says where
 * they go.
 */
export function DropTarget({ folder }: { folder: Place }) {
  const { upload } = useUploader()
  const t = useTranslations('documents.upload')
  const toast = useToast()
  const [over, setOver] = useState(false)

  const drop = useEffectEvent(async (data: DataTransfer) => {
    try {
      upload(await readDropped(data.items), folder)
    } catch {
      toast({ tone: 'danger', message: t('unreadable') })
    }
  })

  useEffect(() => {
    // Entering a child leaves its parent: the drag is over when all that was entered was left.
    let depth = 0
    const withFiles = (event: DragEvent) =>
      event.dataTransfer?.types.includes('Files') && !document.querySelector('dialog[open]')
    const enter = (event: DragEvent) => {
      if (!withFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!withFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const move = (event: DragEvent) => {
      if (!withFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
    }
    const dropped = (event: DragEvent) => {
      depth = 0
      setOver(false)
      if (!withFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      void drop(event.dataTransfer)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', move)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', move)
      window.removeEventListener('drop', dropped)
    }
  }, [])

  if (!over) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-40 flex items-center justify-center bg-canvas/85 p-4">
      <div className="flex size-full items-center justify-center rounded-lg border-2 border-accent border-dashed">
        <p className="flex items-center gap-2 rounded-md bg-accent px-4 py-2 font-medium text-base text-on-accent">
          <Upload aria-hidden className="size-5" />
          {t('dropTo', { name: folder.name })}
        </p>
      </div>
    </div>
  )
}
