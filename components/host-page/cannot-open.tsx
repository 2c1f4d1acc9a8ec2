import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

/** In place of the editor, for a document that is in the trash. */
export function CannotOpen({ message }: { message: string }) {
  const t = useTranslations('hostPage')
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <h1 className="sr-only">{t('document')}</h1>
      <EmptyState
        icon={<Trash2 />}
        title={t('cannotOpen.title')}
        actions={
          <>
            <ButtonLink href={routes.documents}>{t('cannotOpen.back')}</ButtonLink>
            <ButtonLink href={routes.trash} variant="primary">
              {t('cannotOpen.trash')}
            </ButtonLink>
          </>
        }
      >
        {message}
      </EmptyState>
    </main>
  )
}
