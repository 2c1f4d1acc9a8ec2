'use client'

import { GitCompareArrows } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#components/ui/button'
import { Checkbox } from '#components/ui/field'
import { chooseTwo } from '#lib/choose-two'
import { routes } from '#lib/routes'

export interface CompareBoxProps {
  number: number
  /** At most two version numbers. */
  chosen: readonly number[]
  choose(chosen: number[]): void
}

/** Chooses a version to be compared. A third takes the place of the first. */
export function CompareBox({ number, chosen, choose }: CompareBoxProps) {
  const t = useTranslations('documents.versions.compare')
  return (
    <span className="flex size-7 items-center justify-center" title={t('chooseTwo')}>
      <Checkbox
        hideLabel
        label={t('compareVersion', { number: String(number) })}
        checked={chosen.includes(number)}
        onChange={() => choose(chooseTwo(chosen, number))}
      />
    </span>
  )
}

export interface CompareBarProps {
  documentId: string
  chosen: readonly number[]
  clear(): void
}

/** Where two chosen versions lead; nothing while none is chosen. */
export function CompareBar({ documentId, chosen, clear }: CompareBarProps) {
  const t = useTranslations('documents.versions.compare')
  const [from, to] = chosen.toSorted((a, b) => a - b)
  if (from === undefined) return null
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 border-line border-t bg-accent-soft px-4 py-2"
    >
      {to === undefined ? (
        <span className="flex-1">{t('chooseAnother', { number: String(from) })}</span>
      ) : (
        <ButtonLink
          variant="primary"
          className="flex-1"
          prefetch={false}
          target="_blank"
          href={routes.compare(documentId, from, to)}
          icon={<GitCompareArrows aria-hidden />}
        >
          {t('compare', { from: String(from), to: String(to) })}
        </ButtonLink>
      )}
      <Button variant="ghost" onClick={clear}>
        {t('clear')}
      </Button>
    </div>
  )
}
