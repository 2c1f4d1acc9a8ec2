import { ListFilter } from 'lucide-react'
import type { Route } from 'next'
import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { SelectField, TextField } from '#components/ui/field'
import { SubmitButton } from '#components/ui/submit-button'
import { auditActionWords, auditNounWords } from './audit-words'

export interface AuditFiltersProps<T extends string> {
  /** The log's own address. */
  action: Route<T>
  /** Actions that the log has. */
  actions: string[]
  values: {
    actor?: string | undefined
    action?: string | undefined
    document?: string | undefined
    from?: string | undefined
    to?: string | undefined
  }
  /** The document was chosen elsewhere, by its id. */
  documentIsFixed: boolean
}

/** Narrows the audit log down: who, what, about which document, when. */
export function AuditFilters<T extends string>(props: AuditFiltersProps<T>) {
  const { action, actions, values, documentIsFixed } = props
  const t = useTranslations('admin.audit')
  const words = useTranslations('admin.auditWords')
  const groups = groupByNoun(actions)
  const filtered = Object.values(values).some((value) => value !== undefined)
  return (
    <search aria-label={t('title')}>
      <Form
        action={action}
        // Fields that React keeps would show the filter of the page before.
        key={JSON.stringify(values)}
        className="mb-4 flex flex-wrap items-end gap-3 rounded-md border border-line p-3 max-sm:grid max-sm:grid-cols-2"
      >
        <TextField
          name="actor"
          label={t('filters.who')}
          placeholder={t('filters.whoHint')}
          defaultValue={values.actor}
          className="min-w-32 flex-1"
        />
        <SelectField
          name="action"
          label={t('filters.what')}
          defaultValue={values.action ?? ''}
          className="min-w-32 flex-1"
        >
          <option value="">{t('filters.everything')}</option>
          {groups.map(([noun, ofNoun]) => (
            <optgroup key={noun} label={auditNounWords(noun, words)}>
              <option value={`${noun}.`}>
                {t('filters.everythingOf', { noun: auditNounWords(noun, words) })}
              </option>
              {ofNoun.map((one) => (
                <option key={one} value={one}>
                  {auditActionWords(one, words)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        {documentIsFixed ? (
          <input type="hidden" name="document" value={values.document} />
        ) : (
          <TextField
            name="document"
            label={t('filters.document')}
            placeholder={t('filters.documentHint')}
            defaultValue={values.document}
            className="min-w-32 flex-1 max-sm:col-span-2"
          />
        )}
        <TextField
          type="date"
          name="from"
          label={t('filters.from')}
          defaultValue={values.from}
          className="w-36 max-sm:w-auto"
        />
        <TextField
          type="date"
          name="to"
          label={t('filters.to')}
          defaultValue={values.to}
          className="w-36 max-sm:w-auto"
        />
        <div className="flex gap-2">
          <SubmitButton variant="secondary" icon={<ListFilter aria-hidden />}>
            {t('filters.filter')}
          </SubmitButton>
          {filtered && (
            <ButtonLink href={action} variant="ghost">
              {t('filters.clear')}
            </ButtonLink>
          )}
        </div>
      </Form>
    </search>
  )
}

function groupByNoun(actions: string[]): [string, string[]][] {
  const groups = new Map<string, string[]>()
  for (const one of actions) {
    const noun = one.split('.')[0] ?? one
    groups.set(noun, [...(groups.get(noun) ?? []), one])
  }
  return [...groups]
}
