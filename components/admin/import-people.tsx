'use client'

import { Download, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { Checkbox, TextField } from '#components/ui/field'
import type { ActionResult } from '#lib/action-result'
import {
  type ImportedLine,
  type ImportPlan,
  importCsv,
  mostImportBytes,
  type PlannedLine,
} from '#lib/people-import'
import { useOverTheLine } from '#lib/use-over-the-line'
import { ImportColumns } from './import-columns'
import { ImportTable } from './import-table'

export interface ImportPeopleProps {
  /** Whether the links can be mailed, too. */
  mails: boolean
  check(form: FormData): Promise<ActionResult<ImportPlan>>
  run(form: FormData): Promise<ActionResult<ImportedLine[]>>
}

type Step =
  | { kind: 'choose' }
  | { kind: 'checked'; file: Blob; plan: ImportPlan }
  | { kind: 'done'; lines: ImportedLine[] }

/** Choose a file, see what would happen, do it, keep the links. */
export function ImportPeople({ mails, check, run }: ImportPeopleProps) {
  const t = useTranslations('adminPeople.invitations.import')
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [wantsMail, setWantsMail] = useState(true)
  const mailed = mails && wantsMail
  const [problem, setProblem] = useState('')
  const overTheLine = useOverTheLine()
  const [pending, startTransition] = useTransition()

  function ask<T>(
    action: (form: FormData) => Promise<ActionResult<T>>,
    file: Blob,
    onDone: (value: T) => void,
  ) {
    startTransition(async () => {
      const form = new FormData()
      form.set('file', file, 'people.csv')
      form.set('mailed', mailed ? 'yes' : 'no')
      const result = await overTheLine(() => action(form))
      setProblem(result.kind === 'refused' ? result.message || t('chooseFile') : '')
      if (result.kind === 'done') onDone(result.value)
    })
  }
  async function choose(file: File | undefined) {
    setStep({ kind: 'choose' })
    setProblem('')
    if (!file) return
    if (file.size > mostImportBytes) {
      setProblem(t('tooLarge'))
      return
    }
    // What was checked is what is imported, whatever becomes of the file meanwhile.
    const kept = new Blob([await file.arrayBuffer()])
    ask(check, kept, (plan) => setStep({ kind: 'checked', file: kept, plan }))
  }

  return (
    <div className="flex flex-col gap-4">
      <div role="alert" className="empty:absolute">
        {problem !== '' && <Banner tone="danger">{problem}</Banner>}
      </div>
      {step.kind !== 'done' && (
        <>
          <ImportColumns />
          <TextField
            label={t('file')}
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="max-w-md"
            inputClassName="h-auto py-1.5"
            // Else a browser says nothing when the same file is chosen again, corrected.
            onClick={({ currentTarget }) => {
              currentTarget.value = ''
            }}
            onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
          />
        </>
      )}
      <div role="status" className="contents">
        {pending && step.kind === 'choose' && <p className="text-muted">{t('reading')}</p>}
        {step.kind === 'checked' && (
          <Checked
            plan={step.plan}
            mail={mails ? { wanted: wantsMail, onChange: setWantsMail } : null}
            pending={pending}
            onRun={() => ask(run, step.file, (lines) => setStep({ kind: 'done', lines }))}
          />
        )}
        {step.kind === 'done' && <Done lines={step.lines} mailed={mailed} />}
      </div>
      {step.kind !== 'choose' && (
        <ImportTable lines={step.kind === 'done' ? step.lines : step.plan.lines} />
      )}
    </div>
  )
}

const count = (lines: readonly PlannedLine[], ...outcomes: PlannedLine['outcome'][]) =>
  lines.filter(({ outcome }) => outcomes.includes(outcome)).length

function Checked(props: {
  plan: ImportPlan
  /** Whether everybody gets a mail; null where the portal sends none. */
  mail: { wanted: boolean; onChange(wanted: boolean): void } | null
  pending: boolean
  onRun(): void
}) {
  const t = useTranslations('adminPeople.invitations.import')
  const { lines, ignored } = props.plan
  const fresh = count(lines, 'new')
  const wrong = count(lines, 'wrong')
  const left = lines.length - fresh - wrong
  const more = [
    ...(left > 0 ? [t('leftAlone', { count: left })] : []),
    ...(ignored.length > 0 ? [t('ignored', { columns: ignored.join(', ') })] : []),
  ].join(' ')
  if (wrong > 0) {
    return (
      <Banner tone="danger" title={t('wrong', { count: wrong })}>
        {`${t('correct')} ${more}`}
      </Banner>
    )
  }
  return (
    <Banner
      title={fresh === 0 ? t('nobodyNew') : t('willBeInvited', { count: fresh })}
      actions={
        fresh > 0 && (
          <Button
            variant="primary"
            icon={<FileUp aria-hidden />}
            pending={props.pending}
            onClick={props.onRun}
          >
            {t('inviteAll', { count: fresh })}
          </Button>
        )
      }
    >
      {more}
      {props.mail && fresh > 0 && (
        <Checkbox
          className="mt-2"
          label={t('mailToAll')}
          checked={props.mail.wanted}
          disabled={props.pending}
          onChange={({ currentTarget }) => props.mail?.onChange(currentTarget.checked)}
        />
      )}
    </Banner>
  )
}

function Done({ lines, mailed }: { lines: ImportedLine[]; mailed: boolean }) {
  const t = useTranslations('adminPeople.invitations.import')
  const all = useTranslations('adminPeople')
  function save() {
    const address = URL.createObjectURL(new Blob([importCsv(lines, all)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'invitations.csv'
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Banner
      tone="success"
      title={t('wereInvited', { count: count(lines, 'new') })}
      actions={
        <Button variant="primary" icon={<Download aria-hidden />} onClick={save}>
          {t('download')}
        </Button>
      }
    >
      {mailed ? t('doneMailed') : t('doneNotMailed')}
    </Banner>
  )
}
