import { ZoomIn, ZoomOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'

export interface ZoomBarProps {
  onZoom(by: 1 | -1): void
  /** How large it is shown. */
  children: ReactNode
}

/** Smaller and larger, on both sides of how large it is. */
export function ZoomBar({ onZoom, children }: ZoomBarProps) {
  return (
    <>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Smaller"
        title="Smaller (−)"
        onClick={() => onZoom(-1)}
      >
        <ZoomOut aria-hidden />
      </Button>
      {children}
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label="Larger"
        title="Larger (+)"
        onClick={() => onZoom(1)}
      >
        <ZoomIn aria-hidden />
      </Button>
    </>
  )
}
