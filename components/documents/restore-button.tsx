import { RotateCcw } from 'lucide-react'
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
      size="icon-sm"
      className="max-sm:hidden"
      aria-label={t('restoreVersion', { number: String(number) })}
      title={refused === undefined ? t('restore') : undefined}
      icon={<RotateCcw aria-hidden />}
      aria-disabled={refused !== undefined || undefined}
      onClick={() => refused === undefined && ask()}
    />
  )
  return refused === undefined ? button : <Tooltip label={refused}>{button}</Tooltip>
}
