'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { Button } from './button'

export interface Toast {
  /** One sentence: what happened. */
  message: string
  tone?: 'neutral' | 'danger' | undefined
  undo?: { label?: string; run: () => void | Promise<void> } | undefined
}

interface Shown extends Toast {
  id: number
}

const context = createContext<(toast: Toast) => void>(() => {})

/** Takes a place for messages, and gives back what forgets it. */
const places = createContext<(place: HTMLElement) => () => void>(() => () => {})

/** Shows a message at the foot of the window: `const toast = useToast()`, `toast({ message: 'Renamed.' })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(context)
}

const placeClass =
  'print:hidden pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-4'

/**
 * Where messages stand while a modal dialog is open, which puts everything outside of it out of sight and of hearing: inside
 * of the dialog. Empty until there is one, so that it is read out.
 */
export function ToastPlace() {
  const take = useContext(places)
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => (ref.current ? take(ref.current) : undefined), [take])
  return <div ref={ref} aria-live="polite" className={placeClass} />
}

/** Keeps the messages across pages, in a live region. Stands once, around everything. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  // Those of the dialogs that are open, the one on top last.
  const [open, setOpen] = useState<HTMLElement[]>([])
  const take = useCallback((place: HTMLElement) => {
    setOpen((all) => [...all, place])
    return () => setOpen((all) => all.filter((other) => other !== place))
  }, [])
  const count = useRef(0)
  const dismiss = useCallback((id: number) => {
    setShown((all) => all.filter((toast) => toast.id !== id))
  }, [])
  const show = useCallback((toast: Toast) => {
    count.current += 1
    const id = count.current
    setShown((all) => [...all.slice(-2), { ...toast, id }])
  }, [])
  const region = useMemo(
    () =>
      shown.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onDismiss={() => dismiss(toast.id)} />
      )),
    [shown, dismiss],
  )
  const top = open.at(-1)
  return (
    <context.Provider value={show}>
      <places.Provider value={take}>{children}</places.Provider>
      <div role="status" aria-live="polite" className={placeClass}>
        {!top && region}
      </div>
      {top && createPortal(region, top)}
    </context.Provider>
  )
}

/** Goes by itself after a while, but not while it is pointed at or focused. */
function ToastCard({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }) {
  const t = useTranslations('common.toast')
  const [held, setHeld] = useState(false)
  const life = toast.undo || toast.tone === 'danger' ? 12_000 : 6_000
  const expire = useEffectEvent(onDismiss)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => expire(), life)
    return () => clearTimeout(timer)
  }, [held, life])
  const { undo } = toast
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops its clock
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={`pointer-events-auto flex max-w-full items-center gap-2 rounded-md border py-1 pr-1 pl-3 ${
        toast.tone === 'danger'
          ? 'border-danger bg-danger-soft text-danger'
          : 'border-line bg-raised text-ink'
      }`}
    >
      <p className="min-w-0 py-1">{toast.message}</p>
      {undo && (
        <Button
          size="sm"
          variant="ghost"
          className="text-link"
          onClick={() => {
            onDismiss()
            void undo.run()
          }}
        >
          {undo.label ?? t('undo')}
        </Button>
      )}
      <Button size="icon-sm" variant="ghost" aria-label={t('dismiss')} onClick={onDismiss}>
        <X aria-hidden />
      </Button>
    </div>
  )
}
