'use client'

import { useTranslations } from 'next-intl'
import { SelectField } from '#components/ui/field'
import { type Locale, locales, readLocale } from '#messages/locales'
import { type SaveLanguage, useLanguage } from './use-language'

export interface LanguageChoiceProps {
  /** What was chosen in this browser; null: its own language. */
  language: Locale | null
  /** Absent where nobody is signed in. */
  save?: SaveLanguage
  className?: string
}

/** Chooses the language of the portal; the page changes at once. */
export function LanguageChoice({ language, save, className }: LanguageChoiceProps) {
  const t = useTranslations('common.language')
  const [chosen, choose] = useLanguage(language, save)
  return (
    <SelectField
      label={t('title')}
      hideLabel
      className={className}
      value={chosen ?? ''}
      onChange={(event) => choose(readLocale(event.target.value))}
    >
      <option value="">{t('browser')}</option>
      {locales.map((each) => (
        <option key={each} value={each} lang={each}>
          {t(each)}
        </option>
      ))}
    </SelectField>
  )
}
