'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { routes } from '#lib/routes'
import { mostTemplateWords } from '#lib/templates'
import { sendTemplate } from './send-template'
import { TemplateForm } from './template-form'

/** The button that adds a template, and its form. The name of the file is the first idea for that of the template. */
export function NewTemplate() {
  const t = useTranslations('admin.templates')
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [typed, setTyped] = useState(false)
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus aria-hidden />}
        onClick={() => {
          setName('')
          setTyped(false)
          setOpen(true)
        }}
      >
        {t('add.title')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('add.title')}
        description={t('add.description')}
      >
        <TemplateForm
          confirmLabel={t('add.confirm')}
          send={(file, form) =>
            sendTemplate('POST', routes.admin.templateFiles, file, {
              name,
              description: String(form.get('description') ?? ''),
            })
          }
          doneWords={(added) => t('done.added', { name: added })}
          onChoose={(file) => typed || setName(stemOf(file.name))}
          onClose={() => setOpen(false)}
        >
          <TextField
            name="name"
            label={t('form.name')}
            hint={t('form.nameHint')}
            value={name}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value !== '')
              setName(currentTarget.value)
            }}
            maxLength={mostTemplateWords.name}
            autoComplete="off"
          />
          <TextField
            name="description"
            label={t('form.description')}
            maxLength={mostTemplateWords.description}
            autoComplete="off"
          />
        </TemplateForm>
      </Dialog>
    </>
  )
}

function stemOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return (dot > 0 ? fileName.slice(0, dot) : fileName).slice(0, mostTemplateWords.name)
}
