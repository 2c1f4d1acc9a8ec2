import type { EditorCall, EditorCalls } from '#server/editors/editor-calls'
import { cannotAsk } from './access-check'
import { allowList } from './allow-list'
import { bad, type Check, good, note, type Patient } from './check'
import type { OpenedPage } from './open-page'

const topic = 'access'
const defaultPatienceMs = 6000

export interface TrialDeps {
  calls: Pick<EditorCalls, 'of'>
  /** How long an editor may take to call. */
  patienceMs?: number
}

/**
 * Waits for the call of an office server that was to open a document that does not exist: they ask for CheckFileInfo
 * before they answer. The call is refused, but tells whether the portal is reached and whether the proof on it holds.
 */
export async function trialCheck(
  deps: TrialDeps,
  patient: Patient,
  page: OpenedPage | null,
): Promise<Check> {
  if (!page) return cannotAsk(patient)
  const { status, trial, failure } = page
  if (failure) return note(topic, (t) => t('doctor.trial.notAsked', { reason: failure(t) }))
  const call = await arrival(deps, patient.id, trial)
  if (call) return arrived(patient, call)
  const { wopiUrl } = patient
  const { host } = new URL(wopiUrl)
  if (status === 401 || status === 403) {
    return bad(topic, (t) => t('doctor.trial.refuses', { host }), ...allowList(patient))
  }
  if (patient.kind !== 'onlyoffice') return cannotAsk(patient)
  return bad(topic, (t) => t('doctor.trial.noCall', { wopiUrl }), ...allowList(patient))
}

/** What the call of a trial tells. */
function arrived({ wopiUrl }: Patient, { proof }: EditorCall): Check {
  switch (proof) {
    case 'expired':
      return bad(
        topic,
        (t) => t('doctor.trial.expired'),
        (t) => t('doctor.clock.setBoth'),
        ['timedatectl set-ntp true'],
      )
    case 'unknown-key':
      return bad(
        topic,
        (t) => t('doctor.trial.unknownKey'),
        (t) => t('doctor.trial.sameKeys'),
      )
    case 'missing':
      return bad(
        topic,
        (t) => t('doctor.trial.missing'),
        (t) => t('doctor.trial.takenAway'),
      )
    case 'proved':
      return good(topic, (t) => t('doctor.trial.proved', { wopiUrl }))
    default:
      return good(topic, (t) => t('doctor.trial.called', { wopiUrl }))
  }
}

/** Its call; null when none came in time. It may come to another process than this one. */
async function arrival(
  { calls, patienceMs = defaultPatienceMs }: TrialDeps,
  editorId: string,
  trial: string,
): Promise<EditorCall | null> {
  for (const end = performance.now() + patienceMs; ; ) {
    const call = (await calls.of(editorId)).find((each) => each.trial === trial)
    if (call || performance.now() > end) return call ?? null
    await new Promise((done) => setTimeout(done, 100))
  }
}
