'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { controlClass } from '#components/ui/field'
import { type ShareLevel, shareLevels } from '#lib/share-level'
import type { ShareTerms } from '#lib/sharing-actions'

export interface TermsFieldsProps {
  /** Whose terms: «Ben». */
  of: string
  terms: ShareTerms
  /** What can be chosen; all of them unless given. */
  levels?: readonly ShareLevel[]
  disabled?: boolean
  onChange(terms: ShareTerms): void
}

/** How far a share goes, and until the end of which day. */
export function TermsFields(props: TermsFieldsProps) {
  const t = useTranslations('sharing.termsFields')
  const words = useTranslations('common.levels')
  const { of, terms, levels = shareLevels, disabled = false, onChange } = props
  return (
    <>
      <select
        aria-label={t('may', { of })}
        value={terms.level}
        disabled={disabled}
        onChange={(event) => {
          const level = levels.find((one) => one === event.target.value)
          if (level) onChange({ ...terms, level })
        }}
        className={clsx(
          controlClass,
          'h-8 w-auto! min-w-0 px-2! pr-7 max-sm:h-10 max-sm:min-w-28 max-sm:flex-1 max-sm:text-sm!',
        )}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {words(level)}
          </option>
        ))}
      </select>
      <span className="flex shrink-0 items-center gap-1.5 text-muted">
        <span className="max-sm:hidden">{t('until')}</span>
        <input
          type="date"
          aria-label={t('lastDay', { of })}
          title={t('lastDayTitle')}
          value={dayOf(terms.expiresAt)}
          min={dayOf(new Date())}
          disabled={disabled}
          onChange={(event) => onChange({ ...terms, expiresAt: endOf(event.target.value) })}
          className={clsx(controlClass, 'h-8 w-34! px-2! max-sm:h-10 max-sm:w-32! max-sm:text-sm!')}
        />
      </span>
    </>
  )
}

/** A day as the browser writes it: 2026-01-31. */
function dayOf(at: Date | null): string {
  if (at === null) return ''
  const two = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The last moment of a day, by the clock of the one who says it. */
function endOf(day: string): Date | null {
  const at = new Date(`${day}T23:59:59.999`)
  return Number.isNaN(at.getTime()) ? null : at
}
