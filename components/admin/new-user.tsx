'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { TextField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'
import { AddDialog } from './add-dialog'
import { NewPasswordField } from './new-password-field'
import { EmailField, RoleField } from './user-fields'

/** The button that makes an account, and its form. */
export function NewUser({ create }: { create: FormAction }) {
  const t = useTranslations('adminPeople')
  const router = useRouter()
  return (
    <AddDialog
      title={t('users.newUser.title')}
      icon={<UserPlus aria-hidden />}
      variant="secondary"
      description={t('users.newUser.description')}
      action={create}
      onDone={() => router.refresh()}
    >
      <TextField name="name" label={t('words.name')} maxLength={100} autoComplete="off" required />
      <EmailField />
      <NewPasswordField />
      <RoleField />
    </AddDialog>
  )
}
