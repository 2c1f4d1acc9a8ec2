import type { CallOutcome, EditorCall } from '#server/editors/editor-calls'
import type { Tell } from '#server/editors/tell'
import { bad, type Check, good, note } from './check'

const topic = 'calls'

interface Trouble {
  says: Tell
  change: Tell
  /** Somebody should know, but the editor may be well. */
  mild?: boolean
}

const troubles: Partial<Record<CallOutcome, Trouble>> = {
  'proof-unknown': {
    says: (t) => t('doctor.calls.proofUnknown'),
    change: (t) => t('doctor.calls.proofUnknownChange'),
  },
  'proof-expired': {
    says: (t) => t('doctor.calls.proofExpired'),
    change: (t) => t('doctor.calls.proofExpiredChange'),
  },
  'proof-missing': {
    says: (t) => t('doctor.calls.proofMissing'),
    change: (t) => t('doctor.calls.proofMissingChange'),
  },
  'token-ended': {
    says: (t) => t('doctor.calls.tokenEnded'),
    change: (t) => t('doctor.calls.tokenEndedChange'),
    mild: true,
  },
  'token-unknown': {
    says: (t) => t('doctor.calls.tokenUnknown'),
    change: (t) => t('doctor.calls.tokenUnknownChange'),
    mild: true,
  },
}

/** How long ago a stranger's call still says something. */
const recentMs = 60 * 60 * 1000

/** What is known of its calls so far: the last that worked, and what failed since. */
export function callsCheck(calls: readonly EditorCall[], now: Date): Check[] {
  const answered = calls.find(({ outcome }) => outcome === 'answered')
  const failed = calls.flatMap(({ outcome, at, count }) => {
    const trouble = troubles[outcome]
    if (!trouble || at <= (answered?.at ?? new Date(0))) return []
    if (outcome === 'token-unknown' && now.getTime() - at.getTime() > recentMs) return []
    const says: Tell = (t) =>
      `${trouble.says(t)} ${t('doctor.calls.howOften', { count, at: inWords(at) })}`
    return [(trouble.mild ? note : bad)(topic, says, trouble.change)]
  })
  if (answered) {
    const { at, operation } = answered
    const says: Tell = (t) => t('doctor.calls.answered', { at: inWords(at), operation })
    return [good(topic, says), ...failed]
  }
  return [...failed, note(topic, (t) => t('doctor.calls.never'))]
}

function inWords(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
