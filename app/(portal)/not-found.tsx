import { FileQuestion } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

export default function NotFound() {
  const t = useTranslations('common.notFound')
  return (
    <EmptyState
      heading="h1"
      icon={<FileQuestion />}
      title={t('title')}
      actions={<ButtonLink href={routes.documents}>{t('documents')}</ButtonLink>}
    >
      {t('text')}
    </EmptyState>
  )
}
