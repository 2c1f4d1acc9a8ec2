import { unstable_rethrow } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ZodError } from 'zod'
import type { ActionResult } from '#lib/action-result'
import type { Words } from '#messages/speak'
import { AppError } from '#server/app-error'
import { newId } from '#server/new-id'
import { runtime } from '#server/runtime'
import { readFieldWord } from './field-words'
import { tellError } from './tell'

/**
 * Runs the body of a server action and tells its form how it went: an AppError and a ZodError become a
 * refusal that keeps what had been typed; redirect() and notFound() pass through; anything else is a bug,
 * is logged, and is told without its details.
 *
 * The body resolves to nothing, to a message for a toast, or to a value with or without a message.
 *
 * @param form what was sent; null for actions without a form
 */
export async function actionResult(
  form: FormData | null,
  work: () => Promise<string | undefined> | Promise<void>,
): Promise<ActionResult>
export async function actionResult<T>(
  form: FormData | null,
  work: () => Promise<{ value: T; message?: string }>,
): Promise<ActionResult<T>>
export async function actionResult<T>(
  form: FormData | null,
  work: () => Promise<{ value: T; message?: string } | string | undefined> | Promise<void>,
): Promise<ActionResult<T | undefined>> {
  try {
    const outcome = await work()
    if (outcome === undefined) return { kind: 'done', value: undefined, message: null }
    if (typeof outcome === 'string') return { kind: 'done', value: undefined, message: outcome }
    return { kind: 'done', value: outcome.value, message: outcome.message ?? null }
  } catch (error) {
    unstable_rethrow(error)
    return { kind: 'refused', values: typed(form), ...(await explain(error)) }
  }
}

async function explain(
  error: unknown,
): Promise<{ code: string; message: string; errors: Record<string, string> }> {
  if (error instanceof AppError) {
    const said = await tellError(error)
    return error.field === undefined
      ? { code: error.code, message: said, errors: {} }
      : { code: error.code, message: '', errors: { [error.field]: said } }
  }
  const t = await getTranslations('errors')
  if (error instanceof ZodError) {
    const errors = Object.fromEntries(
      error.issues.map((issue) => [issue.path.join('.'), say(t, issue.message)]).reverse(),
    )
    return { code: 'invalid', message: errors[''] ?? '', errors }
  }
  const { log } = await runtime()
  const number = newId().slice(0, 8)
  log.error({ error, number }, 'a server action failed')
  return {
    code: 'unexpected',
    message: t('unexpected', { number }),
    errors: {},
  }
}

/** What a broken rule is told by: the rule's own words; zod's words are for programmers, and English. */
function say(t: Words<'errors'>, message: string): string {
  const word = readFieldWord(message)
  if (word) return t(`fields.${word}`)
  return /^(Invalid|Too (big|small):|Unrecognized key)/.test(message) ? t('notAccepted') : message
}

/** What had been typed. Passwords are not sent back. */
function typed(form: FormData | null): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form ?? []) {
    if (typeof value === 'string' && !/password|secret|^\$ACTION/i.test(name)) values[name] = value
  }
  return values
}
