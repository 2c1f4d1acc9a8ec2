'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OfferForm } from '#components/second-step/offer-form'
import { RecoveryCodes } from '#components/second-step/recovery-codes'
import { ActionForm } from '#components/ui/action-form'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import type { SecondStepOffer } from '#lib/second-step-offer'

export interface SetUpSecondStepProps {
  offer: SecondStepOffer
  next: string
  /** Gives the recovery codes, and what lets the person in after them. */
  setUp: FormAction<{ codes: string[]; pass: string }>
  goOn: FormAction
}

/** Has somebody set up a second step before they are let in, because the portal asks for it. */
export function SetUpSecondStep({ offer, next, setUp, goOn }: SetUpSecondStepProps) {
  const t = useTranslations('entry')
  const [done, setDone] = useState<{ codes: string[]; pass: string } | null>(null)
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      {done === null ? (
        <>
          <p className="mb-4 text-pretty text-muted">{t('secondStep.asked')}</p>
          <OfferForm
            offer={offer}
            action={setUp}
            hidden={{ next }}
            onDone={(given) => setDone(given)}
          />
        </>
      ) : (
        <RecoveryCodes codes={done.codes} email={offer.email} host={offer.host}>
          <ActionForm action={goOn} hidden={{ next, secret: done.pass }}>
            <SubmitButton className="w-full">{t('recoveryCodes.done')}</SubmitButton>
          </ActionForm>
        </RecoveryCodes>
      )}
    </div>
  )
}
