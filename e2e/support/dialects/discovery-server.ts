import { createServer } from 'node:http'
import { freePort } from '#e2e/support/free-port'
import type { ProofSigner } from './proof-signer'

export type OfficeKind = 'onlyoffice' | 'collabora' | 'microsoft'

/** An office server as far as its host sees it between two documents: it says what it opens, and its keys. */
export interface DiscoveryServer {
  url: string
  /** How often its document was read. */
  reads(): number
  close(): void
}

/** What each kind offers for .docx and .doc, with its own zones, apps and placeholders (reference §7). */
const zones: Record<OfficeKind, (origin: string) => string> = {
  onlyoffice: (
    origin,
  ) => `<net-zone name="external-http"><app name="Word" favIconUrl="${origin}/f.ico">
<action name="view" ext="docx" urlsrc="${origin}/hosting/wopi/word/view?${placeholders}"/>
<action name="edit" ext="docx" default="true" requires="locks,update" urlsrc="${origin}/hosting/wopi/word/edit?${placeholders}"/>
<action name="editnew" ext="docx" requires="locks,update" urlsrc="${origin}/hosting/wopi/word/edit?${placeholders}"/>
<action name="convert" ext="doc" targetext="docx" requires="update" urlsrc="${origin}/hosting/wopi/convert-and-edit/doc/docx?${placeholders}"/>
</app></net-zone>`,
  collabora: (origin) => `<net-zone name="external-http"><app name="writer">
<action name="edit" ext="docx" default="true" urlsrc="${origin}/browser/0a1b2c3/cool.html?"/>
<action name="edit" ext="doc" default="true" urlsrc="${origin}/browser/0a1b2c3/cool.html?"/>
</app><app name="application/msword">
<action name="edit" ext="" default="true" urlsrc="${origin}/browser/0a1b2c3/cool.html?"/>
</app></net-zone>`,
  microsoft: (origin) => `<net-zone name="external-https"><app name="Word" checkLicense="true">
<action name="view" ext="docx" default="true" urlsrc="${origin}/wv/wordviewerframe.aspx?${placeholders}"/>
<action name="edit" ext="docx" requires="locks,update" urlsrc="${origin}/we/wordeditorframe.aspx?${placeholders}"/>
</app></net-zone>`,
}

const placeholders =
  '&lt;rs=DC_LLCC&amp;&gt;&lt;ui=UI_LLCC&amp;&gt;&lt;wopisrc=WOPI_SOURCE&amp;&gt;'

/** Starts one on a free port; without a signer it publishes no keys. */
export async function startDiscovery(
  kind: OfficeKind,
  signer: ProofSigner | null,
): Promise<DiscoveryServer> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  let reads = 0
  const server = createServer((_, response) => {
    reads += 1
    const xml = `<?xml version="1.0" encoding="utf-8"?>
<wopi-discovery>${zones[kind](origin)}${signer?.element() ?? ''}</wopi-discovery>`
    response.setHeader('content-type', 'application/xml').end(xml)
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    url: `${origin}/hosting/discovery`,
    reads: () => reads,
    close: () => server.close(),
  }
}
