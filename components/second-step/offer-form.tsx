'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import type { SecondStepOffer } from '#lib/second-step-offer'

export interface OfferFormProps<T> {
  offer: SecondStepOffer
  action: FormAction<T>
  hidden?: Record<string, string>
  onDone(value: T): void
  /** Beside its button. */
  children?: ReactNode
}

/** A key for an app, as a picture and as letters, and the field for the first code that the app makes of it. */
export function OfferForm<T>({ offer, action, hidden, onDone, children }: OfferFormProps<T>) {
  const t = useTranslations('entry.secondStepOffer')
  const { size, path } = offer.picture
  return (
    <ActionForm
      action={action}
      hidden={{ ...hidden, secret: offer.offer }}
      onDone={onDone}
      className="flex flex-col gap-4"
    >
      <p>{t('scan')}</p>
      {/* Cameras want dark on white, whatever the theme. */}
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={t('picture')}
        className="size-48 rounded-md border border-line bg-white text-black"
      >
        <path d={path} fill="currentColor" />
      </svg>
      <div>
        <p className="font-medium">{t('key')}</p>
        <code data-key className="select-all break-words">
          {inFours(offer.key)}
        </code>
      </div>
      <TextField
        label={t('code')}
        name="code"
        hint={t('codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
        className="w-full max-w-sm"
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t('submit')}</SubmitButton>
        {children}
      </div>
    </ActionForm>
  )
}

function inFours(key: string): string {
  return key.replace(/.{4}(?=.)/g, '$& ')
}
