'use client'

import { Download, FileUp, Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActDialog } from '#components/admin/act-dialog'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { mostTemplateWords, type TemplateChoice } from '#lib/templates'
import { sendTemplate } from './send-template'
import { TemplateForm } from './template-form'

export interface TemplateMenuProps {
  template: TemplateChoice
  actions: { change: FormAction; remove: FormAction }
}

/** What an admin can do with a template. */
export function TemplateMenu({ template, actions }: TemplateMenuProps) {
  const t = useTranslations('admin.templates')
  const { id, name, extension, description } = template
  const [asked, setAsked] = useState<'change' | 'replace' | 'remove' | null>(null)
  const close = () => setAsked(null)
  return (
    <>
      <Menu label={t('menu.actionsFor', { name })} size="icon-sm">
        <MenuItem icon={<Pencil aria-hidden />} onSelect={() => setAsked('change')}>
          {t('menu.change')}
        </MenuItem>
        <MenuLink href={routes.downloadTemplate(id)} download icon={<Download aria-hidden />}>
          {t('menu.download')}
        </MenuLink>
        <MenuItem icon={<FileUp aria-hidden />} onSelect={() => setAsked('replace')}>
          {t('menu.replace')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem tone="danger" icon={<Trash2 aria-hidden />} onSelect={() => setAsked('remove')}>
          {t('menu.delete')}
        </MenuItem>
      </Menu>
      <ActDialog
        open={asked === 'change'}
        onClose={close}
        title={t('change.title', { name })}
        description={t('change.description')}
        confirmLabel={t('change.confirm')}
        tone="primary"
        action={actions.change}
        hidden={{ templateId: id }}
      >
        <TextField
          name="name"
          label={t('form.name')}
          defaultValue={name}
          maxLength={mostTemplateWords.name}
          autoComplete="off"
          required
        />
        <TextField
          name="description"
          label={t('form.description')}
          defaultValue={description}
          maxLength={mostTemplateWords.description}
          autoComplete="off"
        />
      </ActDialog>
      <Dialog
        open={asked === 'replace'}
        onClose={close}
        title={t('replace.title', { name })}
        description={t('replace.description')}
      >
        <TemplateForm
          accept={`.${extension}`}
          confirmLabel={t('replace.confirm')}
          send={(file) => sendTemplate('PUT', routes.admin.templateFile(id), file, {})}
          doneWords={(replaced) => t('done.replaced', { name: replaced })}
          onClose={close}
        />
      </Dialog>
      <ActDialog
        open={asked === 'remove'}
        onClose={close}
        title={t('delete.title', { name })}
        description={t('delete.description')}
        confirmLabel={t('delete.confirm')}
        tone="danger"
        action={actions.remove}
        hidden={{ templateId: id }}
      />
    </>
  )
}
