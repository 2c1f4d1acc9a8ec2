import { keep } from '#messages/kept'
import type { Db } from '#server/db/client'
import type { Clock } from '#server/wopi/ports'
import type { EditorRow } from './editor-row'
import { type FetchedDiscovery, fetchDiscovery } from './fetch-discovery'
import { BadDiscovery, type Discovery, parseDiscovery } from './parse-discovery'

/** A copy older than this is fetched again in the background while it stays in use. */
const freshMs = 12 * 60 * 60 * 1000
/** After a failed fetch the background leaves an editor alone for so long. */
const retryMs = 5 * 60 * 1000

/**
 * The discovery documents of added editors, each kept in its row, so that a failed fetch or a restart never takes
 * an editor away.
 *
 * @param deps.own the built-in editor's
 * @param deps.scheme of the portal
 * @param deps.changed told after a fetch was stored
 */
export function createDiscoveryCopies(deps: {
  db: Pick<Db, 'editor'>
  clock: Clock
  fetcher: typeof fetch
  own: Discovery
  scheme: 'http:' | 'https:'
  changed(editorId: string): void
}) {
  const { db, clock, fetcher, own, scheme, changed } = deps
  const parsed = new Map<string, { xml: string; discovery: Discovery | null }>()
  const fetching = new Map<string, Promise<FetchedDiscovery>>()

  function tryParse(xml: string): Discovery | null {
    try {
      return parseDiscovery(xml, scheme)
    } catch (error) {
      if (error instanceof BadDiscovery) return null
      throw error
    }
  }

  /** The copy in use; null when there has never been a good one. */
  function of(row: Pick<EditorRow, 'id' | 'kind' | 'discovery'>): Discovery | null {
    if (row.kind === 'builtin') return own
    if (row.discovery === null) return null
    const known = parsed.get(row.id)
    if (known?.xml === row.discovery) return known.discovery
    const discovery = tryParse(row.discovery)
    parsed.set(row.id, { xml: row.discovery, discovery })
    return discovery
  }

  /** Fetches and reads it; a document that is none is a failure like others. Stores nothing. */
  async function fetchChecked(address: string): Promise<FetchedDiscovery> {
    const fetched = await fetchDiscovery(address, fetcher)
    if (fetched.kind === 'failed') return fetched
    try {
      parseDiscovery(fetched.xml, scheme)
      return fetched
    } catch (error) {
      if (!(error instanceof BadDiscovery)) throw error
      return { kind: 'failed', fault: 'content', status: null, tell: error.tell }
    }
  }

  async function fetchInto(id: string, address: string): Promise<FetchedDiscovery> {
    const fetched = await fetchChecked(address)
    const now = clock.now()
    await db.editor.updateMany({
      where: { id, discoveryUrl: address },
      data:
        fetched.kind === 'fetched'
          ? { discovery: fetched.xml, fetchedAt: now, lastError: null, lastErrorAt: null }
          : { lastError: keep('adminPeople', fetched.tell), lastErrorAt: now },
    })
    changed(id)
    return fetched
  }

  /** Into its row. One fetch at a time for each editor; a second caller gets the answer of the first. */
  function refresh({ id, discoveryUrl }: EditorRow): Promise<FetchedDiscovery> {
    const running = fetching.get(id)
    if (running) return running
    const run = fetchInto(id, discoveryUrl).finally(() => fetching.delete(id))
    fetching.set(id, run)
    return run
  }

  function refreshWhenStale(row: EditorRow): void {
    const now = clock.now().getTime()
    const fresh = row.fetchedAt !== null && now - row.fetchedAt.getTime() < freshMs
    const justFailed = row.lastErrorAt !== null && now - row.lastErrorAt.getTime() < retryMs
    if (row.kind === 'builtin' || row.disabledAt !== null || fresh || justFailed) return
    // Nobody waits for it: the copy in the row stays in use, and the next look-up tries again.
    refresh(row).catch(() => undefined)
  }

  return { of, tryParse, fetchChecked, refresh, refreshWhenStale }
}
