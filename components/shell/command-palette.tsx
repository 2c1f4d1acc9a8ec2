'use client'

import { Compass } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { TemplateKind } from '#components/documents/new-menu'
import { Button } from '#components/ui/button'
import type { ActionResult } from '#lib/action-result'

const Palette = dynamic(() => import('./palette').then(({ Palette }) => Palette))

/** How documents are begun from anywhere. */
export interface NewDocuments {
  /** What an editor can write. */
  kinds(): Promise<TemplateKind[]>
  create(kind: TemplateKind, folderId: string | null): Promise<ActionResult>
}

export interface CommandPaletteProps {
  isAdmin: boolean
  newDocuments: NewDocuments
  signOut: () => Promise<void>
}

/** The button and the keys (Ctrl K, ⌘ K) that open the palette; its code comes when it is first opened. */
export function CommandPalette(props: CommandPaletteProps) {
  const t = useTranslations('shell.palette')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return
      if (!event.ctrlKey && !event.metaKey) return
      // What another dialog asks comes first.
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('goTo')}
        aria-keyshortcuts="Control+K Meta+K"
        title={t('goToKeys')}
        onClick={() => setOpen(true)}
      >
        <Compass aria-hidden />
      </Button>
      {open && <Palette {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
