'use client'

import { CheckCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { unreadChanged } from './unread-event'

/**
 * Marks everything as read; the bell counts again. The form stays when there is nothing left to mark, to say
 * how it went.
 */
export function MarkAllRead({ unread, action }: { unread: number; action: FormAction }) {
  const t = useTranslations('notifications')
  return (
    <ActionForm action={action} onDone={() => window.dispatchEvent(new Event(unreadChanged))}>
      {unread > 0 && (
        <SubmitButton variant="secondary" icon={<CheckCheck aria-hidden />}>
          {t('markAll')}
        </SubmitButton>
      )}
    </ActionForm>
  )
}
