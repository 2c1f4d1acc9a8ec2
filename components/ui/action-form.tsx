'use client'

import { useTranslations } from 'next-intl'
import {
  type ReactNode,
  useActionState,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { type ActionResult, type FormAction, idle } from '#lib/action-result'
import { Banner } from './banner'
import { FormContext } from './form-context'
import { useToast } from './toast'

export interface ActionFormProps<T> {
  action: FormAction<T>
  /** Sent with the form: ids and the like. */
  hidden?: Record<string, string> | undefined
  /** After it was done; the message of the action was shown as a toast already. */
  onDone?: ((value: T) => void) | undefined
  className?: string | undefined
  children: ReactNode
}

/**
 * A form over a server action. Shows a refusal beside the field it is about or as a banner above, keeps
 * what had been typed, also when there is no connection, and works before (and without) JavaScript.
 */
export function ActionForm<T>({ action, hidden, onDone, className, children }: ActionFormProps<T>) {
  const t = useTranslations('common.form')
  const form = useRef<HTMLFormElement>(null)
  const hydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  async function overTheLine(before: ActionResult<T>, data: FormData): Promise<ActionResult<T>> {
    try {
      return await action(before, data)
    } catch (error) {
      // What the server threw, a redirect among it, has a digest; anything else is of the way there.
      if (error instanceof Error && 'digest' in error) throw error
      const values = typed(form.current, data)
      return { kind: 'refused', code: 'unreachable', message: t('unreachable'), errors: {}, values }
    }
  }
  // Until then the browser sends the form by itself, which only the server's own action can be.
  const [result, send] = useActionState<ActionResult<T>, FormData>(
    hydrated ? overTheLine : action,
    idle,
  )
  const toast = useToast()
  /** Refusals about fields that are not in this form: they are shown above it. */
  const [elsewhere, setElsewhere] = useState('')
  const settle = useEffectEvent((answer: ActionResult<T>) => {
    if (answer.kind === 'done') {
      if (answer.message !== null) toast({ message: answer.message })
      onDone?.(answer.value)
    }
    setElsewhere(answer.kind === 'refused' ? withoutField(form.current, answer.errors) : '')
    if (answer.kind === 'refused') {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  })
  useEffect(() => settle(result), [result])

  const above = result.kind === 'refused' ? result.message || elsewhere : ''
  const answer = result.kind === 'refused' ? result : { errors: {}, values: {} }
  return (
    <form ref={form} action={send} className={className}>
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div role="alert" className="empty:absolute">
        {above !== '' && <Banner tone="danger">{above}</Banner>}
      </div>
      <FormContext.Provider value={answer}>{children}</FormContext.Provider>
    </form>
  )
}

/** What stands in a form's fields, without passwords. */
function typed(form: HTMLFormElement | null, data: FormData): Record<string, string> {
  const isSecret = (name: string) =>
    form?.querySelector(`[name="${CSS.escape(name)}"][type=password]`) !== null
  const values = [...data].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !name.startsWith('$ACTION') && !isSecret(name)
      ? [[name, value]]
      : [],
  )
  return Object.fromEntries(values)
}

function withoutField(form: HTMLFormElement | null, errors: Record<string, string>): string {
  const shown = (name: string) =>
    form?.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`)
  const lost = Object.entries(errors).filter(([name]) => !shown(name))
  return lost.map(([, message]) => message).join(' ')
}
