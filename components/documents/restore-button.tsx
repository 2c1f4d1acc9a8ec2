import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import { Tooltip } from '#components/ui/tooltip'

export interface RestoreButtonProps {
  number: number
  refused: string | undefined
  ask(): void
}

/** The verb that people come for; on a phone it is in the menu only. */
export function RestoreButton({ number, refused, ask }: RestoreButtonProps) {
  const t = useTranslations('documents.versions.actions')
  const button = (
    <Button
      variant="ghost"
      size="sm"
      className="max-sm:hidden"
      aria-label={t('restoreVersion', { number: String(number) })}
      aria-disabled={refused !== undefined || undefined}
      onClick={() => refused === undefined && ask()}
    >
      {t('restore')}
    </Button>
  )
  return refused === undefined ? button : <Tooltip label={refused}>{button}</Tooltip>
}
