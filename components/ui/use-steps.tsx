'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { ActionResult, FormAction } from '#lib/action-result'

/** What a step of a long act answers when there is more to do. */
export interface Step {
  done: number
  of: number
  /** Form fields that tell the next step where to go on. */
  next: Record<string, string>
}

/**
 * Makes one form action of one that does a part at a time: calls it until nothing is left, and knows how far it is.
 * It stops after the part it is at when it is told to, or its place on the page goes.
 *
 * @param action its value is null after the last part
 * @param onStopped with what was done by then
 */
export function useSteps(action: FormAction<Step | null>, onStopped: (step: Step) => void) {
  const [step, setStep] = useState<Step | null>(null)
  const going = useRef(0)
  const stop = useCallback(() => {
    going.current += 1
  }, [])
  useEffect(() => stop, [stop])

  async function runAll(_: ActionResult, form: FormData): Promise<ActionResult> {
    going.current += 1
    const mine = going.current
    try {
      for (;;) {
        const result = await action({ kind: 'idle' }, form)
        if (result.kind !== 'done') return result
        if (result.value === null) return { ...result, value: undefined }
        if (going.current !== mine) {
          onStopped(result.value)
          return { kind: 'idle' }
        }
        setStep(result.value)
        for (const [name, value] of Object.entries(result.value.next)) form.set(name, value)
      }
    } finally {
      setStep(null)
    }
  }
  return { action: runAll, step, stop }
}
