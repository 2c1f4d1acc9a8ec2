'use client'

import clsx from 'clsx'
import { Download, FolderInput, PanelRight, Trash2, UserPlus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'

export interface ListBarProps {
  /** What the list shows, while nothing is selected. */
  summary: ReactNode
  /** «3 items»; null when nothing is. */
  selected: string | null
  /** Undefined: none of what is selected allows it. */
  onShare: (() => void) | undefined
  onDownload: () => void
  onMove: (() => void) | undefined
  onTrash: (() => void) | undefined
  onClear: () => void
  /** Whether the panel beside the list is open. */
  details: boolean
  onDetails: () => void
}

/** The line above the list: what it shows or, once something is selected, what can be done with all of that. */
export function ListBar({
  summary,
  selected,
  onShare,
  onDownload,
  onMove,
  onTrash,
  onClear,
  details,
  onDetails,
}: ListBarProps) {
  const t = useTranslations('documents.list')
  const words = useTranslations('documents.details')
  const some = selected !== null
  return (
    <div
      {...(some ? { role: 'toolbar', 'aria-label': t('bar.selectedItems') } : {})}
      className={clsx(
        '@container flex h-9 items-center gap-2 rounded-md px-3',
        some ? 'sticky top-(--sticky-top,0px) z-11 bg-accent-soft' : 'text-muted',
      )}
    >
      <p role="status" className={clsx('min-w-0 flex-1 truncate', some && 'font-medium')}>
        {some ? (
          <>
            <span className="@max-2xl:hidden">{t('bar.selected', { items: selected })}</span>
            <span className="@2xl:hidden">{selected}</span>
          </>
        ) : (
          summary
        )}
      </p>
      {some && (
        <>
          {onShare && (
            <Button size="sm" variant="ghost" icon={<UserPlus aria-hidden />} onClick={onShare}>
              <span className="max-sm:sr-only">{t('menu.share')}</span>
            </Button>
          )}
          <Button size="sm" variant="ghost" icon={<Download aria-hidden />} onClick={onDownload}>
            <span className="max-sm:sr-only">{t('menu.download')}</span>
          </Button>
          {onMove && (
            <Button size="sm" variant="ghost" icon={<FolderInput aria-hidden />} onClick={onMove}>
              <span className="max-sm:sr-only">{t('menu.move')}</span>
            </Button>
          )}
          {onTrash && (
            <Button size="sm" variant="ghost" icon={<Trash2 aria-hidden />} onClick={onTrash}>
              <span className="max-sm:sr-only">{t('menu.trash')}</span>
            </Button>
          )}
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={t('bar.clear')}
            title={t('bar.clear')}
            onClick={onClear}
          >
            <X aria-hidden />
          </Button>
        </>
      )}
      <Button
        data-details-toggle
        size="icon-sm"
        variant="ghost"
        className="aria-pressed:bg-pressed max-xl:hidden"
        aria-label={words('title')}
        title={words('toggle')}
        aria-pressed={details}
        icon={<PanelRight aria-hidden />}
        onClick={onDetails}
      />
    </div>
  )
}
