'use client'

import clsx from 'clsx'
import { FileIcon } from '#components/ui/file-icon'
import type { PreviewFailure, PreviewState } from '#lib/preview'
import { previewKind } from '#lib/preview-kinds'
import { routes } from '#lib/routes'
import { usePreview } from '#lib/use-preview'

export interface PreviewImageProps {
  document: { id: string; name: string; extension: string }
  /** The newest when absent. */
  version?: number | undefined
  initial?: PreviewState | null
  className?: string
}

/**
 * The picture of a document, or the sign of its type while there is none. It takes the same room in either case, so
 * that nothing moves when the picture comes.
 */
export function PreviewImage({ document, version, initial, className }: PreviewImageProps) {
  const { id, name, extension } = document
  const { preview, lost } = usePreview(id, version, initial)
  const image = preview?.state === 'made' ? preview.image : null
  return (
    <span
      className={clsx(
        'flex items-center justify-center overflow-hidden bg-surface p-3',
        className ?? 'h-56',
      )}
    >
      {image && preview?.state === 'made' ? (
        // biome-ignore lint/performance/noImgElement: it is as small as it is shown, and behind a session
        <img
          key={preview.version}
          src={routes.previewPart(id, preview.version, 'image')}
          width={image.width}
          height={image.height}
          alt={altOf(name, extension)}
          decoding="async"
          onError={lost}
          className="h-full w-full bg-transparent object-contain drop-shadow-sm"
        />
      ) : (
        <span className="flex flex-col items-center gap-2 text-center text-muted text-xs">
          <FileIcon extension={extension} className="size-10" />
          <span>{wordsOf(preview)}</span>
        </span>
      )}
    </span>
  )
}

function altOf(name: string, extension: string): string {
  return previewKind(extension) === 'image' ? `The picture ${name}` : `First page of ${name}`
}

function wordsOf(preview: PreviewState | null): string {
  if (preview === null || preview.state === 'waiting') return 'A preview is being made…'
  return preview.state === 'failed' ? failureWords[preview.reason] : 'No preview'
}

/** Why there is no picture, for a person. */
export const failureWords: Record<PreviewFailure, string> = {
  damaged: 'No preview: it could not be read as what its name says.',
  protected: 'No preview: it is protected by a password, or in an older format.',
  'too-large': 'No preview: it is too large.',
  'too-long': 'No preview: making one took too long.',
  'no-program': 'No preview: this server has no program for its format.',
  'broken-off': 'No preview: making one did not work.',
}
