'use client'

import { Download, FileUp } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import type { ActionResult } from '#lib/action-result'
import { formatCount } from '#lib/format'
import {
  type ImportedLine,
  type ImportPlan,
  importCsv,
  mostImportBytes,
  type PlannedLine,
} from '#lib/people-import'
import { ImportColumns } from './import-columns'
import { ImportTable } from './import-table'

export interface ImportPeopleProps {
  /** Whether the links are mailed to everybody, too. */
  mailed: boolean
  check(form: FormData): Promise<ActionResult<ImportPlan>>
  run(form: FormData): Promise<ActionResult<ImportedLine[]>>
}

type Step =
  | { kind: 'choose' }
  | { kind: 'checked'; file: Blob; plan: ImportPlan }
  | { kind: 'done'; lines: ImportedLine[] }

/** Choose a file, see what would happen, do it, keep the links. */
export function ImportPeople({ mailed, check, run }: ImportPeopleProps) {
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [problem, setProblem] = useState('')
  const [pending, startTransition] = useTransition()

  function ask<T>(
    action: (form: FormData) => Promise<ActionResult<T>>,
    file: Blob,
    onDone: (value: T) => void,
  ) {
    startTransition(async () => {
      const form = new FormData()
      form.set('file', file, 'people.csv')
      const result = await action(form)
      setProblem(result.kind === 'refused' ? result.message || 'Choose a file.' : '')
      if (result.kind === 'done') onDone(result.value)
    })
  }
  async function choose(file: File | undefined) {
    setStep({ kind: 'choose' })
    setProblem('')
    if (!file) return
    if (file.size > mostImportBytes) {
      setProblem('The file is larger than 256 KiB. Import it in parts.')
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
            label="Table (.csv)"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            className="max-w-md"
            inputClassName="h-auto py-1.5"
            onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
          />
        </>
      )}
      <div role="status" className="contents">
        {pending && step.kind === 'choose' && <p className="text-muted">Reading the file…</p>}
        {step.kind === 'checked' && (
          <Checked
            plan={step.plan}
            mailed={mailed}
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
const people = (number: number) => formatCount(number, 'person', 'people')

function Checked(props: { plan: ImportPlan; mailed: boolean; pending: boolean; onRun(): void }) {
  const { lines, ignored } = props.plan
  const fresh = count(lines, 'new')
  const wrong = count(lines, 'wrong')
  const left = lines.length - fresh - wrong
  const more = [
    ...(props.mailed && fresh > 0 && wrong === 0 ? ['Everybody gets their link by e-mail.'] : []),
    ...(left > 0 ? [`Left alone, because they are here or invited already: ${people(left)}.`] : []),
    ...(ignored.length > 0 ? [`Ignored: ${ignored.join(', ')}.`] : []),
  ].join(' ')
  if (wrong > 0) {
    return (
      <Banner
        tone="danger"
        title={`${formatCount(wrong, 'line')} wrong. Nobody can be invited yet.`}
      >
        Correct the file and choose it again. {more}
      </Banner>
    )
  }
  return (
    <Banner
      title={
        fresh === 0 ? 'There is nobody new in this file.' : `${people(fresh)} will be invited.`
      }
      actions={
        fresh > 0 && (
          <Button
            variant="primary"
            icon={<FileUp aria-hidden />}
            pending={props.pending}
            onClick={props.onRun}
          >
            Invite {people(fresh)}
          </Button>
        )
      }
    >
      {more}
    </Banner>
  )
}

function Done({ lines, mailed }: { lines: ImportedLine[]; mailed: boolean }) {
  function save() {
    const address = URL.createObjectURL(new Blob([importCsv(lines)], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'invitations.csv'
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Banner
      tone="success"
      title={`${people(count(lines, 'new'))} invited.`}
      actions={
        <Button variant="primary" icon={<Download aria-hidden />} onClick={save}>
          Download the links
        </Button>
      }
    >
      {mailed
        ? 'The links are on their way by e-mail. '
        : 'Keep the table, and give everybody theirs. '}
      They are given out only now.
    </Banner>
  )
}
