import type { EditorKind } from '#server/wopi/ports'
import type { Discovery } from './parse-discovery'

export type OfficeKind = Exclude<EditorKind, 'builtin'>

/** The office servers that have a dialect of their own, and the addresses of their actions (reference §7). */
export const products = {
  onlyoffice: { name: 'ONLYOFFICE Docs', address: /\/hosting\/wopi\/\w+\/(view|edit)/ },
  collabora: { name: 'Collabora Online', address: /\/(cool|loleaflet)\.html/ },
  microsoft: { name: 'Office for the web', address: /frame\.aspx/i },
} as const

const known = ['onlyoffice', 'collabora', 'microsoft'] as const

/** Which product a discovery document is of. Null when there is none, and when its addresses do not tell. */
export function productOf(discovery: Discovery | null): (typeof known)[number] | null {
  return (
    known.find((kind) =>
      discovery?.actions.some(({ urlsrc }) => products[kind].address.test(urlsrc)),
    ) ?? null
  )
}
