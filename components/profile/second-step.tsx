'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { OfferForm } from '#components/second-step/offer-form'
import { RecoveryCodes } from '#components/second-step/recovery-codes'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import type { FormAction } from '#lib/action-result'
import type { SecondStepOffer } from '#lib/second-step-offer'
import { PasswordDialog } from './password-dialog'

export interface SecondStepProps {
  state: {
    on: boolean
    since: Date | null
    codesLeft: number
    removed: { at: Date; reason: string } | null
    asked: boolean
  }
  email: string
  host: string
  actions: {
    /** Asks for the password, gives a key. */
    offer: FormAction<SecondStepOffer>
    /** Asks for the first code, gives recovery codes. */
    setUp: FormAction<string[]>
    /** Asks for the password, gives recovery codes. */
    renew: FormAction<string[]>
    remove: FormAction
  }
}

type Asked = 'set-up' | 'renew' | 'remove' | null

/** A person's second step: on or off, and what they can do about it. Whatever they do begins with their password. */
export function SecondStep({ state, email, host, actions }: SecondStepProps) {
  const t = useTranslations('profile.secondStep')
  const words = useTranslations('entry')
  const [asked, setAsked] = useState<Asked>(null)
  const [offer, setOffer] = useState<SecondStepOffer | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null), email })

  if (codes !== null) {
    return (
      <RecoveryCodes codes={codes} email={email} host={host}>
        <Button variant="primary" onClick={() => setCodes(null)}>
          {words('recoveryCodes.done')}
        </Button>
      </RecoveryCodes>
    )
  }
  if (offer !== null) {
    return (
      <OfferForm
        offer={offer}
        action={actions.setUp}
        onDone={(given) => {
          setOffer(null)
          setCodes(given)
        }}
      >
        <Button variant="ghost" onClick={() => setOffer(null)}>
          {words('secondStepOffer.cancel')}
        </Button>
      </OfferForm>
    )
  }
  const { on, since, codesLeft, removed } = state
  return (
    <div className="flex flex-col items-start gap-3">
      {removed && (
        <Banner tone="warning">
          {t.rich('removed', {
            reason: removed.reason,
            at: () => <RelativeTime at={removed.at} />,
          })}
        </Banner>
      )}
      <p>
        {on && since ? t.rich('on', { since: () => <RelativeTime at={since} /> }) : t('off')}
        {state.asked && ` ${t('asked')}`}
      </p>
      {on && (
        <p className={codesLeft < 3 ? 'text-warning' : ''}>
          {t('codesLeft', { count: codesLeft })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setAsked('set-up')}>{on ? t('another') : t('setUp')}</Button>
        {on && <Button onClick={() => setAsked('renew')}>{t('renew')}</Button>}
        {on && !state.asked && <Button onClick={() => setAsked('remove')}>{t('remove')}</Button>}
      </div>
      <PasswordDialog
        {...dialog('set-up')}
        title={on ? t('anotherTitle') : t('setUpTitle')}
        description={on ? t('anotherText') : t('setUpText')}
        confirmLabel={t('goOn')}
        tone="primary"
        action={actions.offer}
        onDone={setOffer}
      />
      <PasswordDialog
        {...dialog('renew')}
        title={t('renewTitle')}
        description={t('renewText')}
        confirmLabel={t('renewConfirm')}
        tone="primary"
        action={actions.renew}
        onDone={setCodes}
      />
      <PasswordDialog
        {...dialog('remove')}
        title={t('removeTitle')}
        description={t('removeText')}
        confirmLabel={t('removeConfirm')}
        action={actions.remove}
      />
    </div>
  )
}
