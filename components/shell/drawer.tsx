'use client'

import { Menu as MenuIcon, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import type { FoldersProps } from './folders'
import { Logo } from './logo'
import { Nav } from './nav'

/** The sidebar of a narrow window: slides in over the page, closes on Escape, beside it, and on a choice. */
export function Drawer({ isAdmin, folders }: { isAdmin: boolean; folders: FoldersProps }) {
  const t = useTranslations('shell.drawer')
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => dialog.current?.close()
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('open')}
        className="lg:hidden"
        onClick={() => {
          dialog.current?.showModal()
          setOpen(true)
        }}
      >
        <MenuIcon aria-hidden />
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself */}
      <dialog
        ref={dialog}
        aria-label={t('navigation')}
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === event.currentTarget && close()}
        className="m-0 h-dvh max-h-none w-72 max-w-[85vw] border-line border-r bg-surface p-0 text-ink"
      >
        <div className="flex min-h-full flex-col gap-4 p-3">
          <div className="flex items-center justify-between pl-1">
            <Logo />
            <Button variant="ghost" size="icon" aria-label={t('close')} onClick={close}>
              <X aria-hidden />
            </Button>
          </div>
          <Nav isAdmin={isAdmin} folders={{ ...folders, seen: open }} onNavigate={close} />
        </div>
      </dialog>
    </>
  )
}
