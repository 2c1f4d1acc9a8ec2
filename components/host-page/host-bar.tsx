import { ArrowLeft, Download, History, Pencil, Share2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { Button, ButtonLink } from '#components/ui/button'
import { FileIcon } from '#components/ui/file-icon'
import type { EditorView } from '#lib/frame/event'
import { routes } from '#lib/routes'
import { EditorChooser } from './editor-chooser'
import type { HostPageProps } from './host-page-props'
import { PhoneMenu } from './phone-menu'
import { Presence } from './presence'

export interface HostBarProps extends Pick<HostPageProps, 'document' | 'editors' | 'opening'> {
  title: ReactNode
  saveState: ReactNode
  /** Who else has it open in the same editor. */
  others: readonly EditorView[]
  readOnly: boolean
  /** The person may edit, but has opened it to read. */
  canSwitchToEditing: boolean
  leaving: boolean
  /** There is no access any more, and nothing to be had. */
  gone: boolean
  drawerOpen: boolean
  onBack(): void
  /** Undefined: there is nothing to give to others. */
  onShare: (() => void) | undefined
  onDrawer(): void
  onEdit(): void
  onEditor(editorId: string): void
}

/** The slim bar over the editor. */
export function HostBar(props: HostBarProps) {
  const { document, opening, editors } = props
  const t = useTranslations('hostPage.bar')
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-line border-b bg-canvas px-2">
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('back')}
        title={t('back')}
        pending={props.leaving}
        icon={<ArrowLeft aria-hidden />}
        onClick={props.onBack}
      />
      <FileIcon extension={document.extension} className="ml-1" />
      {/* On a phone the two are lines of their own: beside each other both would be cut off. */}
      <div className="flex min-w-0 flex-1 items-center gap-1 max-sm:flex-col max-sm:items-start max-sm:gap-0">
        {props.title}
        {props.readOnly && (
          <span className="contents max-sm:hidden">
            <Badge>{t('readOnly')}</Badge>
          </span>
        )}
        <div className="min-w-0 flex-1 px-2 max-sm:max-w-full max-sm:flex-none">
          {props.saveState}
        </div>
      </div>
      <Presence others={props.others} />
      {props.canSwitchToEditing && (
        <Button size="sm" icon={<Pencil aria-hidden />} onClick={props.onEdit}>
          {t('edit')}
        </Button>
      )}
      {opening && (
        <EditorChooser current={opening.editor} editors={editors} onChoose={props.onEditor} />
      )}
      {props.onShare && (
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('share')}
          title={t('share')}
          className="max-sm:hidden"
          icon={<Share2 aria-hidden />}
          onClick={props.onShare}
        />
      )}
      {document.mayHistory && !props.gone && (
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('history')}
          title={t('history')}
          aria-pressed={props.drawerOpen}
          className="aria-pressed:bg-pressed"
          icon={<History aria-hidden />}
          onClick={props.onDrawer}
        />
      )}
      {!props.gone && (
        <ButtonLink
          variant="ghost"
          size="icon"
          download
          href={routes.download(document.id)}
          aria-label={t('download')}
          title={t('download')}
          className="max-sm:hidden"
        >
          <Download aria-hidden />
        </ButtonLink>
      )}
      {!props.gone && (
        <PhoneMenu documentId={document.id} others={props.others} onShare={props.onShare} />
      )}
    </header>
  )
}
