'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button'
import { ToastPlace } from './toast'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** What it is about, read out with the title. */
  description?: ReactNode
  size?: 'sm' | 'md' | 'lg'
  children?: ReactNode
}

/**
 * A modal dialog: the native element, which keeps the focus inside, closes on Escape and gives the focus
 * back. The content is mounted while it is open, so every opening starts afresh.
 */
export function Dialog({ open, onClose, title, description, size = 'sm', children }: DialogProps) {
  const t = useTranslations('common.dialog')
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()

  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    if (open && !dialog.open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>(firstFocus)?.focus()
    }
    if (!open && dialog.open) dialog.close()
  }, [open])

  return (
    <dialog
      ref={ref}
      // React lets this event rise, so the end of a dialog inside this one comes by, too.
      onClose={(event) => event.target === event.currentTarget && onClose()}
      aria-labelledby={`${id}-title`}
      aria-describedby={description === undefined ? undefined : `${id}-description`}
      className={clsx(
        // Wherever it stands, in a table's cell perhaps, it is set as text.
        'whitespace-normal text-left font-normal text-sm',
        'm-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-raised p-5 text-ink',
        { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-3xl' }[size],
      )}
    >
      {open && (
        <>
          <div className="flex items-start gap-4">
            <h2 id={`${id}-title`} className="min-w-0 flex-1 break-words font-semibold text-base">
              {title}
            </h2>
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={t('close')}
              className="-mt-1 -mr-1.5"
              onClick={() => ref.current?.close()}
            >
              <X aria-hidden />
            </Button>
          </div>
          {description !== undefined && (
            <div id={`${id}-description`} className="mt-1.5 break-words text-muted">
              {description}
            </div>
          )}
          {children !== undefined && <div className="mt-4">{children}</div>}
          <ToastPlace />
        </>
      )}
    </dialog>
  )
}

const firstFocus =
  '[data-autofocus], input:not([type="hidden"]):not(:disabled), select, textarea, [data-dialog-cancel]'

/** The row of buttons at the end of a dialog. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>
}
