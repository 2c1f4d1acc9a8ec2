'use client'

import { Compass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { TemplateKind } from '#components/documents/new-menu'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import type { ActionResult } from '#lib/action-result'
import { PaletteField } from './palette-field'

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }))

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

/**
 * The button and the keys (Ctrl K, ⌘ K) that open the palette. Most of its code comes when it is first opened; its field is there
 * at once, so that nothing is lost of what is typed meanwhile.
 */
export function CommandPalette(props: CommandPaletteProps) {
  const t = useTranslations('shell.palette')
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const close = () => {
    setOpen(false)
    setWords('')
  }
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
      <Dialog open={open} onClose={close} title={t('goTo')} size="md">
        <Suspense
          fallback={
            <>
              <PaletteField {...{ words, setWords }} />
              <div className="mt-2 h-80 max-h-[60dvh]" />
            </>
          }
        >
          <Palette {...props} {...{ words, setWords }} onClose={close} />
        </Suspense>
      </Dialog>
    </>
  )
}
