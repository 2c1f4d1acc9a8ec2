import { useTranslations } from 'next-intl'
import { Progress } from '#components/ui/progress'
import type { Step } from '#components/ui/use-steps'

/** How far the deletion of very many documents is, in the dialog that began it. */
export function DeletedSoFar({ step }: { step: Step | null }) {
  const t = useTranslations('documents.dialogs.deleting')
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {step && (
        <>
          <Progress label={t('running')} done={step.done} of={step.of} />
          <p className="text-muted">{t('soFar', { done: step.done, of: step.of })}</p>
        </>
      )}
    </div>
  )
}
