import { actionUrl } from '#server/editors/action-url'
import type { EditorCall, EditorCalls } from '#server/editors/editor-calls'
import { fetchFailure } from '#server/editors/fetch-failure'
import type { Discovery, DiscoveryAction } from '#server/editors/parse-discovery'
import { cannotAsk } from './access-check'
import { allowList } from './allow-list'
import { bad, type Check, good, note, type Patient } from './check'

const topic = 'access'
const timeoutMs = 15_000
const defaultPatienceMs = 6000

export interface TrialDeps {
  fetcher: typeof fetch
  calls: Pick<EditorCalls, 'of'>
  newId(): string
  /** A token that grants nothing and says by whom it was brought back. */
  trialToken(editorId: string, trial: string): string
  /** How long an editor may take to call. */
  patienceMs?: number
}

/**
 * Opens a document that does not exist in the office server, as a browser would, and waits for its call: office
 * servers ask for CheckFileInfo before they answer. The call is refused, but tells whether the portal is reached
 * and whether the proof on it holds. Only the host is asked that the admin entered, whatever the discovery says.
 */
export async function trialCheck(
  deps: TrialDeps,
  patient: Patient,
  discovery: Discovery,
): Promise<Check> {
  const action = showing(discovery)
  if (!action) return cannotAsk(patient)
  const trial = deps.newId()
  const token = deps.trialToken(patient.id, trial)
  const signal = AbortSignal.timeout(timeoutMs)
  let status: number
  try {
    const response = await deps.fetcher(pageAddress(patient, action, trial), {
      method: 'POST',
      redirect: 'manual',
      signal,
      body: new URLSearchParams({ access_token: token, access_token_ttl: '0' }),
    })
    status = response.status
    await response.body?.cancel()
  } catch (error) {
    const { tell } = fetchFailure(error, signal, timeoutMs)
    return note(topic, (t) => t('doctor.trial.notAsked', { reason: tell(t) }))
  }
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

function showing({ actions }: Discovery): DiscoveryAction | undefined {
  const usable = actions.filter(({ extension, name }) => extension && /^(view|edit)$/.test(name))
  return (
    usable.find(({ extension, name }) => extension === 'docx' && name === 'view') ??
    usable.find(({ name }) => name === 'view') ??
    usable[0]
  )
}

/** The page of the action on the host that the admin entered: browsers may know it by another name. */
function pageAddress({ discoveryUrl, wopiUrl }: Patient, action: DiscoveryAction, trial: string) {
  const address = new URL(actionUrl(action.urlsrc, {}, `${wopiUrl}/wopi/files/${trial}`))
  return new URL(`${address.pathname}${address.search}`, discoveryUrl.origin)
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
