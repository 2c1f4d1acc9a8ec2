'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { FileIcon } from '#components/ui/file-icon'
import type { PreviewState } from '#lib/preview'
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
  const t = useTranslations('editors.preview')
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
          alt={t(previewKind(extension) === 'image' ? 'altPicture' : 'altFirstPage', { name })}
          decoding="async"
          onError={lost}
          className="h-full w-full bg-transparent object-contain drop-shadow-sm"
        />
      ) : (
        <span className="flex flex-col items-center gap-2 text-center text-muted text-xs">
          <FileIcon extension={extension} className="size-10" />
          <span>{wordsOf(preview, t)}</span>
        </span>
      )}
    </span>
  )
}

function wordsOf(
  preview: PreviewState | null,
  t: ReturnType<typeof useTranslations<'editors.preview'>>,
): string {
  if (preview === null || preview.state === 'waiting') return t('making')
  return preview.state === 'failed' ? t(`why.${preview.reason}`) : t('none')
}
