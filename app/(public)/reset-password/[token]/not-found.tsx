import { Unlink } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

export default function ResetNotFound() {
  const t = useTranslations('entry.reset.over')
  return (
    <div className="rounded-lg border border-line bg-canvas [&>div]:py-12">
      <EmptyState
        heading="h1"
        icon={<Unlink />}
        title={t('title')}
        actions={<ButtonLink href={routes.signIn}>{t('signIn')}</ButtonLink>}
      >
        {t('text')}
      </EmptyState>
    </div>
  )
}
