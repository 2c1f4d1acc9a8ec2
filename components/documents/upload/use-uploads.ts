'use client'

import { useSyncExternalStore } from 'react'
import { sendFile } from './send-file'
import { createUploadQueue, isActive, type Upload } from './upload-queue'

/** The uploads of this browser tab. */
export const uploadQueue = createUploadQueue(sendFile)

if (typeof window !== 'undefined') {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault()
  let warning = false
  // Only while something is on its way: a listener that is always there slows every navigation.
  uploadQueue.subscribe(() => {
    const wanted = uploadQueue.snapshot().some(isActive)
    if (wanted === warning) return
    warning = wanted
    if (wanted) window.addEventListener('beforeunload', warn)
    else window.removeEventListener('beforeunload', warn)
  })
}

const none: readonly Upload[] = []

/** What is on its way and what became of it, in the order it was added. */
export function useUploads(): readonly Upload[] {
  return useSyncExternalStore(uploadQueue.subscribe, uploadQueue.snapshot, () => none)
}
