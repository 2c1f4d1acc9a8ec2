import { FileQuestion } from 'lucide-react'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.notFound')
  return { title: t('page') }
}

export default function NotFound() {
  const t = useTranslations('common.notFound')
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        heading="h1"
        icon={<FileQuestion />}
        title={t('title')}
        actions={<ButtonLink href={routes.documents}>{t('documents')}</ButtonLink>}
      >
        {t('text')}
      </EmptyState>
    </main>
  )
}
