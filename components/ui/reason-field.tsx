import { useTranslations } from 'next-intl'
import { TextAreaField } from './field'

export interface ReasonFieldProps {
  label?: string | undefined
  /** Says where the reason goes, unless told otherwise. */
  hint?: string | undefined
  required?: boolean | undefined
}

/** Asks for a reason, sent as `reason`. */
export function ReasonField({ label, hint, required = true }: ReasonFieldProps) {
  const t = useTranslations('common.confirmDialog')
  return (
    <TextAreaField
      name="reason"
      label={label ?? t('reason')}
      hint={hint ?? t('reasonHint')}
      required={required}
      maxLength={500}
    />
  )
}
