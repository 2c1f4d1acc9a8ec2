import { Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '#components/ui/empty-state'

export default function LinkNotFound() {
  const t = useTranslations('sharing.enterLink.nowhere')
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      <h1 className="sr-only">{t('link')}</h1>
      <EmptyState icon={<Unlink />} title={t('title')}>
        {t('text')}
      </EmptyState>
    </div>
  )
}
