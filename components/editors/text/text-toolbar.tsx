import { Eye, Redo2, Search, Undo2, WrapText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'

export interface TextToolbarProps {
  readOnly: boolean
  canUndo: boolean
  canRedo: boolean
  wrap: boolean
  /** Whether the preview is shown; undefined when there is none of this file. */
  preview: boolean | undefined
  onUndo(): void
  onRedo(): void
  onFind(): void
  onWrap(wrap: boolean): void
  onPreview(preview: boolean): void
}

/** The few things a text editor needs buttons for. */
export function TextToolbar(props: TextToolbarProps) {
  const t = useTranslations('editors.documents.text')
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar')}
      className="flex h-10 shrink-0 items-center gap-0.5 border-line border-b px-2"
    >
      {!props.readOnly && (
        <>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('undo')}
            title={t('undoHint')}
            disabled={!props.canUndo}
            onClick={props.onUndo}
          >
            <Undo2 aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('redo')}
            title={t('redoHint')}
            disabled={!props.canRedo}
            onClick={props.onRedo}
          >
            <Redo2 aria-hidden />
          </Button>
        </>
      )}
      <Button
        variant="ghost"
        size="sm"
        icon={<Search aria-hidden />}
        title={t('findHint')}
        onClick={props.onFind}
      >
        {t(props.readOnly ? 'find' : 'findAndReplace')}
      </Button>
      <Button
        variant="ghost"
        size="sm"
        icon={<WrapText aria-hidden />}
        title={t('wrap')}
        aria-pressed={props.wrap}
        className="ml-auto aria-pressed:bg-pressed"
        onClick={() => props.onWrap(!props.wrap)}
      >
        <span className="max-sm:sr-only">{t('wrap')}</span>
      </Button>
      {props.preview !== undefined && (
        <Button
          variant="ghost"
          size="sm"
          icon={<Eye aria-hidden />}
          aria-pressed={props.preview}
          className="aria-pressed:bg-pressed"
          onClick={() => props.onPreview(!props.preview)}
        >
          {t('preview')}
        </Button>
      )}
    </div>
  )
}
