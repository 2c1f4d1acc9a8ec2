import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { Checkbox } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { type MailKind, mailKinds } from '#lib/mail-kinds'

/** Chooses which notifications come by mail too. */
export function MailForm({ chosen, action }: { chosen: readonly MailKind[]; action: FormAction }) {
  const t = useTranslations('profile.mail')
  return (
    <ActionForm action={action} className="flex flex-col items-start gap-4 p-4">
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2">{t('legend')}</legend>
        {mailKinds.map((kind) => (
          <Checkbox
            // What was saved is a new starting point.
            key={`${kind} ${chosen.includes(kind)}`}
            name="kinds"
            value={kind}
            label={t(`kinds.${kind}`)}
            defaultChecked={chosen.includes(kind)}
          />
        ))}
      </fieldset>
      <SubmitButton variant="secondary">{t('save')}</SubmitButton>
    </ActionForm>
  )
}
