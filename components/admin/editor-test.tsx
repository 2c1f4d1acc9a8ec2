'use client'

import { Stethoscope } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState, useTransition } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { Panel } from '#components/ui/panel'
import type { ActionResult } from '#lib/action-result'
import { CheckLine, type ShownCheck } from './check-line'

export interface EditorTestProps {
  editorId: string
  test(editorId: string): Promise<ActionResult<ShownCheck[]>>
  /** Begins without being asked. */
  atOnce: boolean
}

/** The test of an office server's set-up: what was looked at, in one line each, and what to change. */
export function EditorTest({ editorId, test, atOnce }: EditorTestProps) {
  const [pending, start] = useTransition()
  const [checks, setChecks] = useState<ShownCheck[] | null>(null)
  const [refused, setRefused] = useState('')
  const begun = useRef(false)

  const run = () =>
    start(async () => {
      const result = await test(editorId)
      setRefused(result.kind === 'refused' ? result.message : '')
      if (result.kind === 'done') setChecks(result.value)
    })

  const runOnce = useEffectEvent(() => {
    if (!atOnce || begun.current) return
    begun.current = true
    run()
  })
  useEffect(() => runOnce(), [])

  return (
    <Panel
      title="Set-up"
      description="Looks both ways: whether the portal reaches the office server, and whether that one reaches the portal."
      actions={
        <Button icon={<Stethoscope aria-hidden />} pending={pending} onClick={run}>
          {checks === null ? 'Test it' : 'Test it again'}
        </Button>
      }
    >
      <div role="status" className="px-4 py-2.5 font-medium">
        {pending
          ? 'Testing… it may take half a minute when something does not answer.'
          : checks === null
            ? 'Not tested on this page yet.'
            : summary(checks)}
      </div>
      {refused !== '' && (
        <div role="alert" className="px-4 pb-3">
          <Banner tone="danger">{refused}</Banner>
        </div>
      )}
      {checks !== null && (
        <ul
          aria-label="What was looked at"
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

function summary(checks: ShownCheck[]): string {
  const count = (verdict: ShownCheck['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length
  const [bad, notes] = [count('bad'), count('note')]
  const rest = notes === 0 ? '' : notes === 1 ? ' One thing to know.' : ` ${notes} things to know.`
  if (bad === 0) return `Nothing is in the way.${rest}`
  return `${bad === 1 ? 'One thing is' : `${bad} things are`} in the way.${rest}`
}
