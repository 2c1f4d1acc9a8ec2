import { useTranslations } from 'next-intl'
import { useFormat } from '#lib/use-format'

/** How much larger or smaller than before; nothing for the first. */
export function SizeChange({ bytes }: { bytes: number | null }) {
  const t = useTranslations('documents.versions.line')
  const { size } = useFormat()
  if (bytes === null) return null
  return (
    <span className="text-xs">
      {bytes === 0 ? t('sameSize') : `${bytes > 0 ? '+' : '−'}${size(Math.abs(bytes))}`}
    </span>
  )
}
