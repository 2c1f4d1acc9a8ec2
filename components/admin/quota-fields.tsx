import { useTranslations } from 'next-intl'
import { SelectField, TextField } from '#components/ui/field'

export interface QuotaFieldsProps {
  /** In bytes; null for as much as they like. */
  quota: number | null
  /** Whether it is the person's own and not what the settings say. */
  own: boolean
}

const gib = 1024 ** 3

/** What a person may store. */
export function QuotaFields({ quota, own }: QuotaFieldsProps) {
  const t = useTranslations('adminPeople')
  return (
    <div className="group/quota flex flex-col gap-3">
      <SelectField
        name="kind"
        label={t('words.quota')}
        defaultValue={own ? (quota === null ? 'unlimited' : 'own') : 'default'}
      >
        <option value="default">{t('users.quotaFields.default')}</option>
        <option value="own">{t('users.quotaFields.own')}</option>
        <option value="unlimited">{t('words.noLimit')}</option>
      </SelectField>
      <TextField
        name="gib"
        label="GiB"
        inputMode="decimal"
        // Only where it counts: with a size of their own.
        className="hidden group-has-[option[value=own]:checked]/quota:flex"
        defaultValue={own && quota !== null ? quota / gib : ''}
      />
    </div>
  )
}
