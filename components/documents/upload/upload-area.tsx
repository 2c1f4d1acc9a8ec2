'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import { useToast } from '#components/ui/toast'
import type { ActionResult } from '#lib/action-result'
import type { Place } from '#lib/place'
import { useFormat } from '#lib/use-format'
import { type Landing, landingsOf, type MakeFolders, namesByFolder } from './landings'
import type { IncomingTree } from './read-dropped'
import type { SameName, SameNameChoice } from './same-name-dialog'
import type { Upload, UploadTarget } from './upload-queue'
import { uploadQueue, useUploads } from './use-uploads'

// Most pages upload nothing.
const SameNameDialog = dynamic(async () => (await import('./same-name-dialog')).SameNameDialog)
const UploadTray = dynamic(async () => (await import('./upload-tray')).UploadTray)

interface Uploader {
  /** Uploads files and folders into a folder, after asking about names that are there already. */
  upload(tree: IncomingTree, folder: Place): void
  /** Uploads a file as the next version of a document. */
  uploadVersion(file: File, documentId: string, checkIn: boolean): void
}

const context = createContext<Uploader>({ upload() {}, uploadVersion() {} })

/** What buttons and drop targets inside an {@link UploadArea} upload with. */
export function useUploader(): Uploader {
  return useContext(context)
}

export interface UploadAreaProps {
  maxBytes: number
  findSameNames: (
    asked: { folderId: string | null; names: string[] }[],
  ) => Promise<ActionResult<SameName[]>>
  makeFolders: MakeFolders
  children: ReactNode
}

/**
 * Surrounds the pages: asks about names, shows the tray, freshens the page. Uploads go on, and are shown, wherever somebody
 * goes meanwhile.
 */
export function UploadArea({ maxBytes, findSameNames, makeFolders, children }: UploadAreaProps) {
  const t = useTranslations('documents')
  const limit = useFormat().size(maxBytes)
  const toast = useToast()
  const [asking, setAsking] = useState<{ landings: Landing[]; same: SameName[] } | null>(null)
  const uploads = useUploads()
  useRefreshWhenDone(uploads)

  const fits = useCallback((file: File) => file.size <= maxBytes, [maxBytes])
  const sayTooLarge = useCallback(
    (files: readonly File[]) => {
      const tooLarge = files.filter((file) => !fits(file))
      const [first] = tooLarge
      if (first === undefined) return
      const said = { name: first.name, size: limit }
      const message =
        tooLarge.length === 1
          ? t('upload.tooLarge', said)
          : t('upload.tooLargeMore', { ...said, count: String(tooLarge.length - 1) })
      toast({ tone: 'danger', message })
    },
    [fits, limit, toast, t],
  )

  const uploader = useMemo<Uploader>(
    () => ({
      async upload({ files, folders }, folder) {
        sayTooLarge(files.map(({ file }) => file))
        const tree = { folders, files: files.filter(({ file }) => fits(file)) }
        const landed = await landingsOf(tree, folder, makeFolders, t)
        if (landed.kind === 'refused') {
          toast({ tone: 'danger', message: landed.message })
          return
        }
        const { landings } = landed
        const asked = namesByFolder(landings)
        const result = asked.length === 0 ? null : await findSameNames(asked).catch(() => null)
        // Without an answer nothing is overwritten: files become documents of their own.
        const same = result?.kind === 'done' ? result.value : []
        if (same.length > 0) setAsking({ landings, same })
        else enqueue(landings, () => 'new')
      },
      uploadVersion(file, documentId, checkIn) {
        sayTooLarge([file])
        if (!fits(file)) return
        uploadQueue.add([{ file, target: { kind: 'version', documentId, checkIn } }])
      },
    }),
    [fits, sayTooLarge, findSameNames, makeFolders, toast, t],
  )

  function decide(choices: readonly SameNameChoice[] | null) {
    setAsking(null)
    if (asking === null || choices === null) return
    enqueue(asking.landings, ({ file, folderId }) => {
      const at = asking.same.findIndex(
        (same) => same.asked === file.name && same.folderId === folderId,
      )
      const choice = choices[at]
      if (choice === 'version') return asking.same[at]?.documentId
      return choice ?? 'new'
    })
  }

  return (
    <context.Provider value={uploader}>
      {children}
      {asking && (
        <SameNameDialog same={asking.same} total={asking.landings.length} onDecide={decide} />
      )}
      {uploads.length > 0 && <UploadTray />}
    </context.Provider>
  )
}

/** @param choose what becomes of a file: `new`, `both`, `skip`, or the id of the document it is a version of */
function enqueue(landings: readonly Landing[], choose: (landing: Landing) => string | undefined) {
  uploadQueue.add(
    landings.flatMap((landing) => {
      const { file, folderId } = landing
      const choice = choose(landing)
      if (choice === undefined || choice === 'skip') return []
      const target: UploadTarget =
        choice === 'new' || choice === 'both'
          ? { kind: 'new', keepBoth: choice === 'both', folderId }
          : { kind: 'version', documentId: choice, checkIn: false }
      return [{ file, target }]
    }),
  )
}

/** Fetches the page's data again shortly after an upload was stored; several at once count as one. */
function useRefreshWhenDone(uploads: readonly Upload[]) {
  const router = useRouter()
  const done = uploads.filter((upload) => upload.state === 'done').length
  useEffect(() => {
    if (done === 0) return
    const timer = setTimeout(() => router.refresh(), 200)
    return () => clearTimeout(timer)
  }, [done, router])
}
