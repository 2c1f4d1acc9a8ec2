'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { DialogFooter } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { FormContext } from '#components/ui/form-context'
import { useToast } from '#components/ui/toast'
import { mostTemplateBytes } from '#lib/templates'
import { useFormat } from '#lib/use-format'
import type { Sent } from './send-template'

export interface TemplateFormProps {
  /** For the chooser of files: `.docx`. */
  accept?: string | undefined
  confirmLabel: string
  send: (file: File, form: FormData) => Promise<Sent>
  /** What is said when it is done. */
  doneWords: (name: string) => string
  onChoose?: ((file: File) => void) | undefined
  onClose: () => void
  /** The fields after the file. */
  children?: ReactNode
}

/** A form with a file that may be large: it goes as the body of a request, and not through an action. */
export function TemplateForm(props: TemplateFormProps) {
  const t = useTranslations('admin.templates')
  const { size } = useFormat()
  const router = useRouter()
  const toast = useToast()
  const form = useRef<HTMLFormElement>(null)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<{ field: string | null; message: string } | null>(null)
  const tooLarge = t('form.tooLarge', { limit: size(mostTemplateBytes) })

  function refuse(field: string | null, message: string) {
    setProblem({ field, message })
    if (field === null) return
    form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`)?.focus()
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const filled = new FormData(event.currentTarget)
    const file = filled.get('file')
    if (!(file instanceof File) || file.name === '') return refuse('file', t('form.choose'))
    if (file.size > mostTemplateBytes) return refuse('file', tooLarge)
    setPending(true)
    setProblem(null)
    const sent = await props.send(file, filled)
    setPending(false)
    if (sent.kind === 'refused') return refuse(sent.field, sent.message ?? t('form.unreachable'))
    toast({ message: props.doneWords(sent.name) })
    props.onClose()
    router.refresh()
  }
  const field = problem?.field ?? null
  const errors = problem && field !== null ? { [field]: problem.message } : {}
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <div role="alert" className="empty:absolute">
        {problem && field === null && <Banner tone="danger">{problem.message}</Banner>}
      </div>
      <FormContext.Provider value={{ errors, values: {} }}>
        <TextField
          name="file"
          type="file"
          label={t('form.file')}
          hint={t('form.fileHint', { limit: size(mostTemplateBytes) })}
          accept={props.accept}
          inputClassName="h-auto py-1.5"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? []
            setProblem(null)
            if (chosen) props.onChoose?.(chosen)
          }}
        />
        {props.children}
      </FormContext.Provider>
      <DialogFooter>
        <Button data-dialog-cancel onClick={props.onClose}>
          {t('form.cancel')}
        </Button>
        <Button type="submit" variant="primary" pending={pending}>
          {props.confirmLabel}
        </Button>
      </DialogFooter>
    </form>
  )
}
