import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '#components/ui/field'

export function EmailField() {
  const t = useTranslations('adminPeople')
  return (
    <TextField
      name="email"
      type="email"
      label={t('users.fields.email')}
      maxLength={254}
      autoComplete="off"
      required
    />
  )
}

export function RoleField() {
  const t = useTranslations('adminPeople')
  return (
    <SelectField
      name="role"
      label={t('words.role')}
      defaultValue="member"
      hint={t('users.fields.roleHint')}
    >
      <option value="member">{t('words.member')}</option>
      <option value="admin">{t('words.admin')}</option>
    </SelectField>
  )
}
