'use client'

import { ShieldCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { SelectField } from '#components/ui/field'
import type { FormAction } from '#lib/action-result'
import { ActDialog } from './act-dialog'

const policies = ['off', 'admins', 'everyone'] as const

export interface SecondStepPolicyProps {
  policy: (typeof policies)[number]
  save: FormAction
}

/** Of whom a second step is asked, and the way to change it. */
export function SecondStepPolicy({ policy, save }: SecondStepPolicyProps) {
  const t = useTranslations('adminPeople.users.secondStepPolicy')
  const [open, setOpen] = useState(false)
  return (
    <section
      aria-labelledby="second-step-policy"
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line px-4 py-2.5"
    >
      <ShieldCheck aria-hidden className="size-4 shrink-0 text-muted" />
      <div className="min-w-48 flex-1">
        <h2 id="second-step-policy" className="font-semibold">
          {t('title')}
        </h2>
        <p className="text-muted">{t(policy)}</p>
      </div>
      <Button onClick={() => setOpen(true)}>{t('change')}</Button>
      <ActDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('dialog')}
        description={t('text')}
        confirmLabel={t('save')}
        tone="primary"
        action={save}
        hidden={{}}
      >
        <SelectField name="policy" label={t('label')} defaultValue={policy}>
          {policies.map((each) => (
            <option key={each} value={each}>
              {t(`choices.${each}`)}
            </option>
          ))}
        </SelectField>
      </ActDialog>
    </section>
  )
}
