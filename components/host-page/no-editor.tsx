import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { FileIcon, type FileKind, fileKind } from '#components/ui/file-icon'
import { Facts } from '#components/ui/panel'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import type { HostDocument } from './host-page-props'

/** In place of the frame, for a type that no editor opens: what it is, and how to get at it. */
export function NoEditor({ document, name }: { document: HostDocument; name: string }) {
  const t = useTranslations('hostPage.noEditor')
  const format = useFormat()
  const { id, extension, file } = document
  const kind = fileKind(extension)
  const type = useTranslations('common.fileKinds')(kind)
  return (
    <div className="flex h-full items-center justify-center overflow-auto p-4">
      <section className="flex w-full max-w-lg flex-col gap-4 rounded-lg border border-line bg-canvas p-6">
        <header className="flex items-center gap-3">
          <FileIcon extension={extension} className="size-8" />
          <div className="min-w-0">
            <h2 className="font-semibold">{t('title')}</h2>
            <p className="truncate text-muted">{name}</p>
          </div>
        </header>
        <p>{t(`text.${program(kind)}`)}</p>
        {file && (
          <Facts
            facts={[
              [t('type'), extension === '' ? type : t('typeAndExtension', { type, extension })],
              [
                t('size'),
                <span key="size" title={t('bytes', { bytes: format.number(file.size) })}>
                  {format.size(file.size)}
                </span>,
              ],
              [
                'SHA-256',
                <code key="hash" className="break-all font-mono text-xs">
                  {file.sha256}
                </code>,
              ],
            ]}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <ButtonLink variant="primary" download href={routes.download(id)}>
            {t('download')}
          </ButtonLink>
          <ButtonLink href={routes.document(id)}>{t('details')}</ButtonLink>
        </div>
      </section>
    </div>
  )
}

/** What on a person's own computer could open it. */
function program(kind: FileKind): 'office' | 'archive' | 'media' | 'picture' | 'other' {
  switch (kind) {
    case 'document':
    case 'spreadsheet':
    case 'presentation':
      return 'office'
    case 'archive':
      return 'archive'
    case 'sound':
    case 'video':
      return 'media'
    case 'picture':
      return 'picture'
    default:
      return 'other'
  }
}
