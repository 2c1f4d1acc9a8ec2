'use client'

import { Download, FileUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { Checkbox, TextField } from '#components/ui/field'
import { Progress } from '#components/ui/progress'
import { useSteps } from '#components/ui/use-steps'
import type { ActionResult } from '#lib/action-result'
import {
  type ImportedLine,
  type ImportedPart,
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
  /** Invites everybody in the next part of the file. */
  run(form: FormData): Promise<ActionResult<ImportedPart>>
}

type Step =
  | { kind: 'choose' }
  | { kind: 'checked'; file: Blob; plan: ImportPlan }
  | { kind: 'done'; lines: ImportedLine[] }

/** What has been done of the file that was chosen. */
interface SoFar {
  lines: readonly ImportedLine[]
  /** With what the next part is asked for. */
  after: string
}
const nothing: SoFar = { lines: [], after: '' }

/** Choose a file, see what would happen, do it part by part, keep the links. */
export function ImportPeople({ mails, check, run }: ImportPeopleProps) {
  const t = useTranslations('adminPeople.invitations.import')
  const [step, setStep] = useState<Step>({ kind: 'choose' })
  const [wantsMail, setWantsMail] = useState(true)
  const mailed = mails && wantsMail
  const [problem, setProblem] = useState('')
  const overTheLine = useOverTheLine()
  const [pending, startTransition] = useTransition()
  const [soFar, setSoFar] = useState(nothing)
  const steps = useSteps(
    async (_, form) => {
      const result = await overTheLine(() => run(form))
      if (result.kind !== 'done') return result
      const { lines, done, of, next } = result.value
      const after = String(next ?? '')
      soFarNow.current = { lines: [...soFarNow.current.lines, ...lines], after }
      setSoFar(soFarNow.current)
      return { ...result, value: next === null ? null : { done, of, next: { after } } }
    },
    () => undefined,
  )
  /** The same as it is after a part and before the page is drawn. */
  const soFarNow = useRef(soFar)

  function invite(file: Blob) {
    startTransition(async () => {
      setProblem('')
      const form = formOf(file)
      form.set('after', soFarNow.current.after)
      const result = await steps.action({ kind: 'idle' }, form)
      if (result.kind === 'refused') setProblem(result.message)
      if (result.kind === 'done') setStep({ kind: 'done', lines: [...soFarNow.current.lines] })
    })
  }
  function formOf(file: Blob): FormData {
    const form = new FormData()
    form.set('file', file, 'people.csv')
    form.set('mailed', mailed ? 'yes' : 'no')
    return form
  }
  async function choose(file: File | undefined) {
    setStep({ kind: 'choose' })
    setProblem('')
    soFarNow.current = nothing
    setSoFar(nothing)
    if (!file) return
    if (file.size > mostImportBytes) {
      setProblem(t('tooLarge'))
      return
    }
    // What was checked is what is imported, whatever becomes of the file meanwhile.
    const kept = new Blob([await file.arrayBuffer()])
    startTransition(async () => {
      const result = await overTheLine(() => check(formOf(kept)))
      if (result.kind === 'refused') setProblem(result.message || t('chooseFile'))
      if (result.kind === 'done') setStep({ kind: 'checked', file: kept, plan: result.value })
    })
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
            disabled={pending && step.kind === 'checked'}
            onClick={({ currentTarget }) => {
              currentTarget.value = ''
            }}
            onChange={({ currentTarget }) => void choose(currentTarget.files?.[0])}
          />
        </>
      )}
      <div role="status" className="contents">
        {pending && step.kind === 'choose' && <p className="text-muted">{t('reading')}</p>}
        {step.kind === 'checked' && soFar.lines.length > 0 && (
          <Begun
            of={step.plan.lines.length}
            lines={soFar.lines}
            running={pending}
            stop={steps.stop}
            goOn={() => invite(step.file)}
          />
        )}
        {step.kind === 'checked' && soFar.lines.length === 0 && (
          <Checked
            plan={step.plan}
            mail={mails ? { wanted: wantsMail, onChange: setWantsMail } : null}
            pending={pending}
            onRun={() => invite(step.file)}
          />
        )}
        {step.kind === 'done' && <Done lines={step.lines} mailed={mailed} />}
      </div>
      {step.kind !== 'choose' && (
        <ImportTable
          lines={
            step.kind === 'done'
              ? step.lines
              : [...soFar.lines, ...step.plan.lines.slice(soFar.lines.length)]
          }
        />
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

/** The import of very many: how far it is, and how it goes on when it was stopped. */
function Begun(props: {
  of: number
  lines: readonly ImportedLine[]
  running: boolean
  stop(): void
  goOn(): void
}) {
  const t = useTranslations('adminPeople.invitations.import')
  const { of, lines, running } = props
  const figures = { done: lines.length, of }
  if (running) {
    return (
      <Banner title={t('running')} actions={<Button onClick={props.stop}>{t('stop')}</Button>}>
        <Progress label={t('running')} {...figures} />
        {t('soFar', figures)}
      </Banner>
    )
  }
  return (
    <Banner
      title={t('stopped', figures)}
      actions={
        <>
          <Button variant="primary" icon={<FileUp aria-hidden />} onClick={props.goOn}>
            {t('goOn')}
          </Button>
          <DownloadLinks lines={lines} />
        </>
      }
    >
      {t('stoppedText')}
    </Banner>
  )
}

function Done({ lines, mailed }: { lines: ImportedLine[]; mailed: boolean }) {
  const t = useTranslations('adminPeople.invitations.import')
  return (
    <Banner
      tone="success"
      title={t('wereInvited', { count: count(lines, 'new') })}
      actions={<DownloadLinks variant="primary" lines={lines} />}
    >
      {mailed ? t('doneMailed') : t('doneNotMailed')}
    </Banner>
  )
}

function DownloadLinks({
  lines,
  variant,
}: {
  lines: readonly ImportedLine[]
  variant?: 'primary'
}) {
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
    <Button variant={variant} icon={<Download aria-hidden />} onClick={save}>
      {t('download')}
    </Button>
  )
}
