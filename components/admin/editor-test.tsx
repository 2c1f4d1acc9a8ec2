'use client'

import { Stethoscope } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { Panel } from '#components/ui/panel'
import type { ActionResult } from '#lib/action-result'
import { useOverTheLine } from '#lib/use-over-the-line'
import { CheckLine, type ShownCheck } from './check-line'

export interface EditorTestProps {
  editorId: string
  test(editorId: string): Promise<ActionResult<ShownCheck[]>>
  /** Begins without being asked. */
  atOnce: boolean
}

/** The test of an office server's set-up: what was looked at, in one line each, and what to change. */
export function EditorTest({ editorId, test, atOnce }: EditorTestProps) {
  const t = useTranslations('adminPeople.editors.test')
  const overTheLine = useOverTheLine()
  const [pending, start] = useTransition()
  const [checks, setChecks] = useState<ShownCheck[] | null>(null)
  const [refused, setRefused] = useState('')
  const begun = useRef(false)

  const run = () =>
    start(async () => {
      const result = await overTheLine(() => test(editorId))
      setRefused(result.kind === 'refused' ? result.message : '')
      if (result.kind === 'done') setChecks(result.value)
    })

  const runOnce = useEffectEvent(() => {
    if (!atOnce || begun.current) return
    begun.current = true
    run()
  })
  useEffect(() => runOnce(), [])

  const count = (verdict: ShownCheck['verdict']) =>
    checks?.filter((check) => check.verdict === verdict).length ?? 0
  return (
    <Panel
      title={t('title')}
      description={t('description')}
      actions={
        <Button icon={<Stethoscope aria-hidden />} pending={pending} onClick={run}>
          {checks === null ? t('run') : t('again')}
        </Button>
      }
    >
      <div role="status" className="px-4 py-2.5 font-medium">
        {pending
          ? t('testing')
          : checks === null
            ? t('notYet')
            : t('summary', { bad: count('bad'), notes: count('note') })}
      </div>
      {refused !== '' && (
        <div role="alert" className="px-4 pb-3">
          <Banner tone="danger">{refused}</Banner>
        </div>
      )}
      {checks !== null && (
        <ul
          aria-label={t('list')}
          className={pending ? 'border-line border-t opacity-50' : 'border-line border-t'}
        >
          {checks.map((check) => (
            <CheckLine key={check.topic + check.says} check={check} />
          ))}
        </ul>
      )}
    </Panel>
  )
}
