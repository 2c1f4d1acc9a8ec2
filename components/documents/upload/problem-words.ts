import type { Words } from '#messages/speak'
import type { Problem } from './upload-queue'

/** Why a file did not get there. */
export function problemWords(problem: Problem, t: Words<'documents'>): string {
  if (typeof problem === 'string') return problem
  return problem.kind === 'answered'
    ? t('upload.answered', { status: String(problem.status) })
    : t(`upload.${problem.kind}`)
}
