import type { useTranslations } from 'next-intl'

type T = ReturnType<typeof useTranslations<'admin.saves'>>

const sources = [
  ...(['save', 'autosave', 'exit-save', 'upload'] as const),
  ...(['restore', 'copy', 'new', 'template'] as const),
]

/** How a version came to be. */
export function sourceWords(source: string, t: T): string {
  const known = sources.find((each) => each === source)
  return known ? t(`sources.${known}`) : source
}

const reasons = [
  ...(['lock-mismatch', 'not-locked', 'changed-elsewhere'] as const),
  ...(['access-ended', 'no-write-right', 'over-quota'] as const),
]

/** Why a save was refused. */
export function reasonWords(reason: string, t: T): string {
  const known = reasons.find((each) => each === reason)
  return known ? t(`reasons.${known}`) : reason
}

const hints = ['holder-gone', 'holder-disabled', 'access-ended', 'silent'] as const

/** Why a lock looks dead. */
export function hintWords(hint: string, t: T): { short: string; long: string } {
  const known = hints.find((each) => each === hint)
  if (!known) return { short: hint, long: hint }
  return { short: t(`hints.${known}.short`), long: t(`hints.${known}.long`) }
}

const resolutions = ['version', 'copy', 'discarded', 'replaced'] as const

/** What became of a refused save. */
export function resolutionWords(resolution: string, t: T): string {
  const known = resolutions.find((each) => each === resolution)
  return known ? t(`resolutions.${known}`) : resolution
}
