'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actionResult } from '#app/action-result'
import { fieldWord } from '#app/field-words'
import type { ActionResult } from '#lib/action-result'
import { routes } from '#lib/routes'
import { currentAuth } from '#server/auth/current-auth'
import { safePath } from '#server/auth/safe-path'
import { goInAfterSetUp, goInWithCode, setUpHalfway } from '#server/auth/second-step/go-in'

const next = z.string().optional()
const code = z.string().trim().min(1, fieldWord('secondCode')).max(100)
const withCode = z.object({ code, next })
const offered = z.object({ secret: z.string().max(1000), code, next })
const passed = z.object({ secret: z.string().max(1000), next })

/** Signs in with the code of an app, or a recovery code. */
export async function enterCode(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const input = withCode.parse(Object.fromEntries(form))
    const target = safePath(input.next)
    const isIn = await goInWithCode(await currentAuth(), input.code)
    redirect(isIn ? target : routes.signInAgain(target))
  })
}

/** Sets a second step up before anything else; then shows the recovery codes. */
export async function setUp(
  _: ActionResult<{ codes: string[]; pass: string }>,
  form: FormData,
): Promise<ActionResult<{ codes: string[]; pass: string }>> {
  return actionResult(form, async () => {
    const input = offered.parse(Object.fromEntries(form))
    const done = await setUpHalfway(await currentAuth(), { offer: input.secret, code: input.code })
    if (done === null) redirect(routes.signInAgain(safePath(input.next)))
    return { value: done }
  })
}

/** Goes on after that. */
export async function goOn(_: ActionResult, form: FormData): Promise<ActionResult> {
  return actionResult(form, async () => {
    const input = passed.parse(Object.fromEntries(form))
    const target = safePath(input.next)
    const isIn = await goInAfterSetUp(await currentAuth(), input.secret)
    redirect(isIn ? target : routes.signInAgain(target))
  })
}
