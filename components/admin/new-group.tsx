'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'
import { AddDialog } from './add-dialog'

/** The button that makes a group, and its form. */
export function NewGroup({ create }: { create: FormAction }) {
  const t = useTranslations('adminPeople')
  return (
    <AddDialog title={t('groups.newGroup.title')} action={create}>
      <TextField name="name" label={t('words.name')} maxLength={100} autoComplete="off" required />
    </AddDialog>
  )
}
