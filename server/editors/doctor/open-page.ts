import { actionUrl } from '#server/editors/action-url'
import { fetchFailure } from '#server/editors/fetch-failure'
import type { Discovery, DiscoveryAction } from '#server/editors/parse-discovery'
import type { Tell } from '#server/editors/tell'
import type { Patient } from './check'

const timeoutMs = 15_000

/** What the office server answered when it was to open a document that does not exist. */
export type OpenedPage = {
  /** Where browsers would go. */
  address: URL
  trial: string
} & ({ status: number; headers: Headers; failure: null } | { status: null; failure: Tell })

export interface OpenPageDeps {
  fetcher: typeof fetch
  newId(): string
  /** A token that grants nothing and says by whom it was brought back. */
  trialToken(editorId: string, trial: string): string
}

/**
 * Opens a document that does not exist in the office server, as a browser would. Only the host is asked that the admin
 * entered, whatever the discovery says. Null when it has no page for documents.
 */
export async function openPage(
  { fetcher, newId, trialToken }: OpenPageDeps,
  { id, discoveryUrl, wopiUrl }: Patient,
  discovery: Discovery,
): Promise<OpenedPage | null> {
  const action = showing(discovery)
  if (!action) return null
  const trial = newId()
  const address = new URL(actionUrl(action.urlsrc, {}, `${wopiUrl}/wopi/files/${trial}`))
  const token = trialToken(id, trial)
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    // Browsers may know it by another name.
    const here = new URL(`${address.pathname}${address.search}`, discoveryUrl.origin)
    const response = await fetcher(here, {
      method: 'POST',
      redirect: 'manual',
      signal,
      body: new URLSearchParams({ access_token: token, access_token_ttl: '0' }),
    })
    const { status, headers } = response
    await response.body?.cancel()
    return { address, trial, status, headers, failure: null }
  } catch (error) {
    const { tell } = fetchFailure(error, signal, timeoutMs)
    return { address, trial, status: null, failure: tell }
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
