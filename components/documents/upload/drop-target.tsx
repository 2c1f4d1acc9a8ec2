'use client'

import { Upload } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { Place } from '#lib/place'
import { readDropped } from './read-dropped'
import { useUploader } from './upload-area'
import { useNamePasted } from './use-name-pasted'

/**
 * Takes files and folders that are dropped anywhere in the window, or pasted while nothing takes text; while they are
 * dragged over it, says where they go.
 */
export function DropTarget({ folder }: { folder: Place }) {
  const { upload } = useUploader()
  const t = useTranslations('documents.upload')
  const toast = useToast()
  const [over, setOver] = useState(false)
  const named = useNamePasted()

  const take = useEffectEvent(async (data: DataTransfer, pasted = false) => {
    try {
      const tree = await readDropped(data.items)
      upload(pasted ? named(tree) : tree, folder)
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
      void take(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      const at = event.target instanceof Element ? event.target : null
      if (at?.closest('input, textarea, select, [contenteditable]')) return
      if (!event.clipboardData?.types.includes('Files')) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      void take(event.clipboardData, true)
    }
    window.addEventListener('paste', paste)
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', move)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('paste', paste)
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
