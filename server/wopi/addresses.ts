import type { Caller, Container, Grants, TradeFor } from './ports'

/** Where the host can be reached; origins without a trailing slash. */
export interface HostAddresses {
  /** As browsers see it. */
  publicUrl: string
  /** As editors see it. */
  wopiUrl: string
}

/**
 * The portal's pages that the protocol speaks of.
 *
 * @param editorId opens the document in this editor again, as the person may have chosen it; else in the first
 */
export function pagesOf(host: HostAddresses, fileId: string, editorId?: string) {
  const page = `${host.publicUrl}/edit/${fileId}`
  return {
    edit: editorId === undefined ? page : `${page}?editor=${editorId}`,
    view: `${page}?mode=view${editorId === undefined ? '' : `&editor=${editorId}`}`,
    details: `${host.publicUrl}/documents/${fileId}`,
    download: `${host.publicUrl}/download/${fileId}`,
  }
}

/** A folder's page; the root's is the list of documents. */
export function folderPage(host: HostAddresses, containerId: string): string {
  return `${host.publicUrl}/documents?folder=${containerId}`
}

/** An address of this host with a token for it, which ends with the caller's (reference §5, token trading). */
export function pointer(
  grants: Pick<Grants, 'trade'>,
  host: HostAddresses,
  caller: Caller,
  to: TradeFor,
): string {
  const path = {
    file: (id: string) => `files/${id}`,
    'file-url': (id: string) => `files/${id}/contents`,
    container: (id: string) => `containers/${id}`,
    ecosystem: () => 'ecosystem',
  }[to.kind]('id' in to ? to.id : '')
  return `${host.wopiUrl}/wopi/${path}?access_token=${grants.trade(caller, to)}`
}

/** How lists and answers name a container. */
export function containerPointer(
  grants: Pick<Grants, 'trade'>,
  host: HostAddresses,
  caller: Caller,
  { id, name }: Pick<Container, 'id' | 'name'>,
): { Name: string; Url: string } {
  return { Name: name, Url: pointer(grants, host, caller, { kind: 'container', id }) }
}
