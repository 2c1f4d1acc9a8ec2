'use client'

import clsx from 'clsx'
import { UsersRound, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { Avatar } from '#components/ui/avatar'
import { Button } from '#components/ui/button'
import { controlClass } from '#components/ui/field'
import type { GranteeItem, SharingActions } from '#lib/sharing-actions'
import type { Words } from '#messages/speak'

export interface GranteePickerProps {
  label?: string
  /** Finds these alone. */
  only?: GranteeItem['kind']
  chosen: readonly GranteeItem[]
  /** The e-mail address of somebody who is not offered: whose it is anyway. */
  without?: string | undefined
  onChange(chosen: GranteeItem[]): void
  find: SharingActions['find']
}

interface Hits {
  of: string
  /** Null: nobody could be asked. */
  items: GranteeItem[] | null
}

/** Finds people and groups by what is typed, and keeps those who were chosen. */
export function GranteePicker(props: GranteePickerProps) {
  const t = useTranslations('sharing')
  const { label = t('granteePicker.label'), only, chosen, without, onChange, find } = props
  const id = useId()
  const [typed, setTyped] = useState('')
  const [hits, setHits] = useState<Hits>({ of: '', items: [] })
  const [at, setAt] = useState(0)
  const words = typed.trim()
  const enough = words.length >= 2
  useEffect(() => {
    if (!enough) return
    let current = true
    const timer = setTimeout(async () => {
      const result = await find(words).catch(() => null)
      if (!current) return
      setHits({ of: words, items: result?.kind === 'done' ? result.value : null })
      setAt(0)
    }, 200)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [words, enough, find])

  const known = new Set(chosen.map((one) => one.id))
  const shown = enough
    ? (hits.items ?? []).filter(
        ({ id, kind, email }) =>
          !known.has(id) && (only ?? kind) === kind && (email === null || email !== without),
      )
    : []
  const answered = hits.of === words
  const nothing = enough && answered && shown.length === 0
  const looking = enough && !answered && shown.length === 0

  function take(one: GranteeItem) {
    onChange([...chosen, one])
    setTyped('')
  }
  function onKeyDown(event: KeyboardEvent) {
    const one = shown[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && one) take(one)
    // Who is still looked for is not left out because the form was quicker.
    else if (event.key === 'Enter' && typed !== '') setAt(0)
    else if (event.key === 'Escape' && typed !== '') setTyped('')
    else if (event.key === 'Backspace' && typed === '') onChange(chosen.slice(0, -1))
    else return
    event.preventDefault()
  }

  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {chosen.length > 0 && (
        <ul aria-label={t('granteePicker.chosen')} className="flex flex-wrap gap-1.5">
          {chosen.map((one) => (
            <li
              key={one.id}
              className="flex h-7 max-w-full items-center gap-1 rounded-md bg-accent-soft pr-0.5 pl-2 text-link"
            >
              <span className="truncate">{one.name}</span>
              <Button
                variant="ghost"
                size="icon-sm"
                className="size-6!"
                aria-label={t('granteePicker.remove', { name: one.name })}
                icon={<X aria-hidden />}
                onClick={() => onChange(chosen.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <input
          id={id}
          data-autofocus
          type="text"
          role="combobox"
          autoComplete="off"
          aria-expanded={shown.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown[at] ? `${id}-${shown[at].id}` : undefined}
          aria-describedby={`${id}-hint`}
          placeholder={t('granteePicker.placeholder')}
          value={typed}
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          className={clsx(controlClass, 'h-8 max-sm:h-10')}
        />
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t('granteePicker.found')}
          tabIndex={-1}
          className={clsx(
            'mt-1 rounded-md border border-line bg-raised p-1',
            shown.length === 0 && 'hidden',
          )}
        >
          {shown.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
            <div
              key={one.id}
              id={`${id}-${one.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseEnter={() => setAt(index)}
              onClick={() => take(one)}
              className={clsx(
                'flex min-h-10 cursor-default items-center gap-2.5 rounded-sm px-2 py-1',
                index === at && 'bg-hover',
              )}
            >
              <GranteeSign one={one} />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{one.name}</span>
                <span className="block truncate text-muted text-xs">{granteeWords(one, t)}</span>
              </span>
            </div>
          ))}
        </div>
      </div>
      <p id={`${id}-hint`} role="status" className="min-h-4 text-muted text-xs">
        {nothing && hits.items === null && t('shareDialog.unreachable')}
        {nothing && hits.items !== null && t('granteePicker.nothing', { words })}
        {!enough && t('granteePicker.more')}
        {looking && t('granteePicker.looking')}
      </p>
    </div>
  )
}

/** The picture of a person, or of a group. */
export function GranteeSign({ one }: { one: Pick<GranteeItem, 'name' | 'members' | 'avatar'> }) {
  if (one.members === null) return <Avatar person={one} decorative />
  return (
    <span className="flex size-6 shrink-0 items-center justify-center rounded-full bg-surface text-muted">
      <UsersRound aria-hidden className="size-3.5" />
    </span>
  )
}

/** What is said under a name. */
export function granteeWords(
  one: Pick<GranteeItem, 'email' | 'members'>,
  t: Words<'sharing'>,
): string {
  return one.email ?? t('granteePicker.group', { count: one.members ?? 0 })
}
