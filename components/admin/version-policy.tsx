'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '#components/ui/action-form'
import { Button } from '#components/ui/button'
import { Checkbox, TextField } from '#components/ui/field'
import { ReasonField } from '#components/ui/reason-field'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import { useFormat } from '#lib/use-format'
import { PolicyOutcome, type PolicyOutcomeProps } from './policy-outcome'

interface ShownPolicy {
  keepAllHours: number
  thinAutosaves: boolean
  maxVersions: number | null
  maxBytes: number | null
}

/** Rules, and what they would do. */
interface Previewed {
  policy: ShownPolicy
  outcome: PolicyOutcomeProps['outcome']
}

export interface VersionPolicyProps {
  policy: ShownPolicy
  preview: FormAction<Previewed>
  save: FormAction
}

const gib = 1024 ** 3

/**
 * Which versions are kept. Rules are looked at before they hold: what is saved is exactly what was previewed.
 */
export function VersionPolicy({ policy, preview, save }: VersionPolicyProps) {
  const t = useTranslations('admin.versions.policy')
  const format = useFormat()
  const router = useRouter()
  const [changing, setChanging] = useState(false)
  const [seen, setSeen] = useState<Previewed | null>(null)
  /** What the fields begin with: a form that was sent goes back to it. */
  const [base, setBase] = useState(policy)
  const close = () => {
    setChanging(false)
    setSeen(null)
  }
  return (
    <section aria-labelledby="version-rules" className="mb-4 rounded-md border border-line">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
        <div className="min-w-64 flex-1">
          <h2 id="version-rules" className="font-semibold">
            {t('title')}
          </h2>
          <p className="text-pretty text-muted">{policyWords(policy, t, format)}</p>
        </div>
        {!changing && (
          <Button
            onClick={() => {
              setBase(policy)
              setChanging(true)
            }}
          >
            {t('change')}
          </Button>
        )}
      </header>
      {changing && (
        <div className="border-line border-t px-4 py-3">
          <ActionForm
            action={preview}
            onDone={(previewed) => {
              setSeen(previewed)
              setBase(previewed.policy)
            }}
            className="flex flex-col gap-4"
          >
            <div
              key={JSON.stringify(base)}
              className="grid gap-4 sm:grid-cols-3"
              onChange={() => setSeen(null)}
            >
              <TextField
                name="keepAllHours"
                type="number"
                min={1}
                required
                label={t('keepAll')}
                hint={t('keepAllHint')}
                defaultValue={base.keepAllHours}
              />
              <TextField
                name="maxVersions"
                type="number"
                min={1}
                label={t('maxVersions')}
                hint={t('emptyHint')}
                defaultValue={base.maxVersions ?? ''}
              />
              <TextField
                name="maxGib"
                inputMode="decimal"
                label={t('maxGib')}
                hint={t('emptyHint')}
                defaultValue={base.maxBytes === null ? '' : base.maxBytes / gib}
              />
              <Checkbox
                name="thinAutosaves"
                className="sm:col-span-3"
                label={t('thin')}
                hint={t('thinHint')}
                defaultChecked={base.thinAutosaves}
              />
            </div>
            <p className="text-muted text-xs">{t('never')}</p>
            <div className="flex flex-wrap gap-2">
              <SubmitButton variant={seen ? 'secondary' : 'primary'}>{t('preview')}</SubmitButton>
              <Button variant="ghost" onClick={close}>
                {t('cancel')}
              </Button>
            </div>
          </ActionForm>
          {seen && (
            <PolicyOutcome outcome={seen.outcome}>
              <ActionForm
                action={save}
                hidden={fieldsOf(seen.policy)}
                className="flex flex-col items-start gap-3"
                onDone={() => {
                  close()
                  router.refresh()
                }}
              >
                <ReasonField />
                <SubmitButton variant={seen.outcome.versions > 0 ? 'danger' : 'primary'}>
                  {t('save')}
                </SubmitButton>
              </ActionForm>
            </PolicyOutcome>
          )}
        </div>
      )}
    </section>
  )
}

/** The rules as the form has them. */
function fieldsOf(policy: ShownPolicy): Record<string, string> {
  return {
    keepAllHours: String(policy.keepAllHours),
    maxVersions: String(policy.maxVersions ?? ''),
    maxGib: policy.maxBytes === null ? '' : String(policy.maxBytes / gib),
    ...(policy.thinAutosaves ? { thinAutosaves: 'on' } : {}),
  }
}

function policyWords(
  policy: ShownPolicy,
  t: ReturnType<typeof useTranslations<'admin.versions.policy'>>,
  format: ReturnType<typeof useFormat>,
): string {
  const { keepAllHours, thinAutosaves, maxVersions, maxBytes } = policy
  const rules = [
    thinAutosaves && t('thinRule'),
    maxVersions !== null && t('versionsRule', { count: maxVersions }),
    maxBytes !== null && t('sizeRule', { size: format.size(maxBytes) }),
  ].filter((rule) => rule !== false)
  if (rules.length === 0) return t('forEver')
  const joined = rules.reduce((first, second) => t('both', { first, second }))
  return t('rules', { hours: keepAllHours, rules: joined })
}
