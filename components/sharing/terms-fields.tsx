'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
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
        <LastDay
          label={t('lastDay', { of })}
          title={t('lastDayTitle')}
          day={dayOf(terms.expiresAt)}
          disabled={disabled}
          onChange={(day) => onChange({ ...terms, expiresAt: endOf(day) })}
        />
      </span>
    </>
  )
}

interface LastDayProps {
  label: string
  title: string
  /** As the browser writes it; empty: no last day. */
  day: string
  disabled: boolean
  onChange(day: string): void
}

/**
 * A day out of the browser's calendar is meant at once. One that is typed is meant when the field is left, or
 * at Enter: on the way to 2026 there are the years 0002, 0020 and 0202, and none at all while digits go. Escape takes it
 * back, and leaves the dialog open for once.
 */
function LastDay({ label, title, day, disabled, onChange }: LastDayProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const typing = useRef(false)
  function finish({ value, validity }: HTMLInputElement) {
    typing.current = false
    setTyped(null)
    if (typed !== null && value !== day && !validity.badInput) onChange(value)
  }
  return (
    <input
      type="date"
      aria-label={label}
      title={title}
      value={typed ?? day}
      min={dayOf(new Date())}
      disabled={disabled}
      onKeyDown={(event) => {
        const field = event.currentTarget
        if (event.key === 'Enter') finish(field)
        else if (event.key === 'Escape' && (typed !== null || field.validity.badInput)) {
          event.preventDefault()
          typing.current = false
          setTyped(null)
          // Half a day is none to React, which would leave it standing.
          field.value = day
        } else if (/^(\d|Arrow(Up|Down)|Backspace|Delete)$/.test(event.key)) typing.current = true
      }}
      onChange={({ target }) => (typing.current ? setTyped(target.value) : onChange(target.value))}
      onBlur={({ currentTarget }) => finish(currentTarget)}
      className={clsx(controlClass, 'h-8 w-34! px-2! max-sm:h-10 max-sm:w-32! max-sm:text-sm!')}
    />
  )
}

/** A day as the browser writes it: 2026-01-31. */
function dayOf(at: Date | null): string {
  if (at === null) return ''
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The last moment of a day, by the clock of the one who says it. */
function endOf(day: string): Date | null {
  const at = new Date(`${day}T23:59:59.999`)
  return Number.isNaN(at.getTime()) ? null : at
}
