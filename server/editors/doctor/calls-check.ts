import type { CallOutcome, EditorCall } from '#server/editors/editor-calls'
import { bad, type Check, good, note } from './check'

const topic = 'Calls'

interface Trouble {
  says: string
  change: string
  /** Somebody should know, but the editor may be well. */
  mild?: boolean
}

const troubles: Partial<Record<CallOutcome, Trouble>> = {
  'proof-unknown': {
    says: 'Its last calls were signed with a key that its discovery does not show, and were refused.',
    change:
      'If it has new keys, restart all its processes, so that they all use them. A proxy must not change the path or the query of its calls.',
  },
  'proof-expired': {
    says: 'Its last calls were signed more than 20 minutes ago by the portal’s clock, and were refused.',
    change: 'Have both clocks set by the network.',
  },
  'proof-missing': {
    says: 'Its last calls came without the signature that its discovery promises, and were refused.',
    change:
      'See that no proxy between the two takes away X-WOPI-Proof and X-WOPI-TimeStamp. If it was none of its calls, somebody has an access token: revoke it.',
  },
  'token-ended': {
    says: 'Its last calls came with access tokens that have ended, and were refused.',
    change: 'Documents that were left open longer than ACCESS_TOKEN_HOURS have to be opened again.',
    mild: true,
  },
  'token-unknown': {
    says: 'Calls came with access tokens that the portal never made; of which office server they were cannot be known.',
    change:
      'A proxy must not change the query of its calls, and each portal needs an address of its own.',
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
    const says = `${trouble.says} ${count === 1 ? 'Once' : `${count} times`}, last at ${inWords(at)}.`
    return [(trouble.mild ? note : bad)(topic, says, trouble.change)]
  })
  if (answered) {
    const says = `It last called at ${inWords(answered.at)} (${answered.operation}), and was answered.`
    return [good(topic, says), ...failed]
  }
  return [
    ...failed,
    note(topic, 'It has never been answered yet: nobody has opened a document with it.'),
  ]
}

function inWords(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
