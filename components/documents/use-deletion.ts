'use client'

import { useTranslations } from 'next-intl'
import { useToast } from '#components/ui/toast'
import { type Step, useSteps } from '#components/ui/use-steps'
import type { FormAction } from '#lib/action-result'

/** The deletion of very many documents, a part at a time; says what was done when it is stopped. */
export function useDeletion(action: FormAction<Step | null>) {
  const t = useTranslations('documents.said')
  const toast = useToast()
  return useSteps(action, ({ done }) => toast({ message: t('stoppedDeleting', { count: done }) }))
}
