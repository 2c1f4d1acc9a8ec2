import { actionUrl } from '#server/editors/action-url'
import type { EditorCall, EditorCalls } from '#server/editors/editor-calls'
import { fetchFailure } from '#server/editors/fetch-failure'
import type { Discovery, DiscoveryAction } from '#server/editors/parse-discovery'
import { cannotAsk } from './access-check'
import { allowList } from './allow-list'
import { bad, type Check, good, note, type Patient } from './check'

const topic = 'Access'
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
    const { reason } = fetchFailure(error, signal, timeoutMs)
    return note(topic, `Its page for documents could not be asked for: ${reason}`)
  }
  const call = await arrival(deps, patient.id, trial)
  if (call) return arrived(patient, call)
  const { host } = new URL(patient.wopiUrl)
  if (status === 401 || status === 403) {
    return bad(
      topic,
      `It refuses this portal: ${host} may not be a host of it.`,
      ...allowList(patient),
    )
  }
  if (patient.kind !== 'onlyoffice') return cannotAsk(patient)
  return bad(
    topic,
    `It was asked to open a document and did not call the portal back at ${patient.wopiUrl}: it cannot reach it, or refuses it.`,
    ...allowList(patient),
  )
}

/** What the call of a trial tells. */
function arrived({ wopiUrl }: Patient, { proof }: EditorCall): Check {
  switch (proof) {
    case 'expired':
      return bad(
        topic,
        'It called the portal back, with a signature of more than 20 minutes ago: its clock is wrong, or the portal’s.',
        'Have both set by the network; on most systems:',
        ['timedatectl set-ntp true'],
      )
    case 'unknown-key':
      return bad(
        topic,
        'It called the portal back, and signed with a key that its discovery does not show.',
        'Give all processes behind its address the same keys, and restart them all. A proxy must not change the path or the query of its calls.',
      )
    case 'missing':
      return bad(
        topic,
        'It called the portal back without the signature that its discovery promises.',
        'See that no proxy between the two takes away X-WOPI-Proof and X-WOPI-TimeStamp.',
      )
    case 'proved':
      return good(topic, `It called the portal back at ${wopiUrl}, and its signature holds.`)
    default:
      return good(topic, `It called the portal back at ${wopiUrl}.`)
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
  for (const end = Date.now() + patienceMs; ; ) {
    const call = (await calls.of(editorId)).find((each) => each.trial === trial)
    if (call || Date.now() > end) return call ?? null
    await new Promise((done) => setTimeout(done, 100))
  }
}
