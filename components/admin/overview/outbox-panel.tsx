import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { Facts, Panel } from '#components/ui/panel'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'

export interface OutboxPanelProps {
  /** The sender of the portal's mails. */
  from: string
  /** The address of the admin who looks. */
  to: string
  outbox: { waiting: number; givenUp: number; lastError: string | null }
  actions: { test: FormAction; retry: FormAction; forget: FormAction }
}

/** How the portal's mail is getting on, and a way to try it. */
export function OutboxPanel({ from, to, outbox, actions }: OutboxPanelProps) {
  const t = useTranslations('admin.overview.outbox')
  const { waiting, givenUp, lastError } = outbox
  return (
    <Panel anchor="mail" title={t('title')} description={t('from', { address: from })}>
      <div className="flex flex-col gap-4 p-4">
        <Facts
          facts={[
            [t('onTheirWay'), waiting],
            [t('givenUp'), givenUp],
            [t('lastRefusal'), lastError],
          ]}
        />
        <div className="flex flex-wrap gap-2">
          <ActionForm action={actions.test}>
            <SubmitButton variant="secondary">{t('test', { address: to })}</SubmitButton>
          </ActionForm>
          {givenUp > 0 && (
            <>
              <ActionForm action={actions.retry}>
                <SubmitButton variant="secondary">{t('retry')}</SubmitButton>
              </ActionForm>
              <ActionForm action={actions.forget}>
                <SubmitButton variant="secondary">{t('forget')}</SubmitButton>
              </ActionForm>
            </>
          )}
        </div>
      </div>
    </Panel>
  )
}
