import { ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'

export interface ZoomBarProps {
  onZoom(by: 1 | -1): void
  /** How large it is shown. */
  children: ReactNode
}

/** Smaller and larger, on both sides of how large it is. */
export function ZoomBar({ onZoom, children }: ZoomBarProps) {
  const t = useTranslations('editors.viewers.zoom')
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('smaller')}
        title={t('smallerHint')}
        onClick={() => onZoom(-1)}
      >
        <ZoomOut aria-hidden />
      </Button>
      {children}
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('larger')}
        title={t('largerHint')}
        onClick={() => onZoom(1)}
      >
        <ZoomIn aria-hidden />
      </Button>
    </>
  )
}
