/** How the text of a file is read. */
export type TextKind = 'plain' | 'markup' | 'docx' | 'xlsx' | 'pptx' | 'odf' | 'pdf'

const mib = 1024 ** 2

/** More bytes of a file than this are not looked at: of a plain text the rest is left, others are not read at all. */
export const mostBytes: Record<TextKind, number> = {
  plain: 4 * mib,
  markup: 4 * mib,
  docx: 64 * mib,
  xlsx: 64 * mib,
  pptx: 64 * mib,
  odf: 64 * mib,
  pdf: 64 * mib,
}

const extensions: Record<TextKind, string> = {
  plain:
    'txt md markdown mdown rst adoc org log csv tsv json jsonl ndjson yaml yml toml ini conf cfg env properties sql ' +
    'sh bash zsh ps1 bat cmd py rb pl php lua r jl go rs java kt kts scala groovy swift c h cc cpp cxx hpp cs fs vb ' +
    'js mjs cjs jsx ts mts cts tsx vue svelte css scss sass less tex bib srt vtt ics vcf diff patch gradle cmake mk ' +
    'dockerfile tf hcl graphql proto eml',
  markup: 'html htm xhtml xml svg xsl xslt xsd rss atom kml gpx wsdl fodt fods fodp',
  docx: 'docx docm dotx dotm',
  xlsx: 'xlsx xlsm xltx xltm',
  pptx: 'pptx pptm potx potm ppsx ppsm',
  odf: 'odt ott ods ots odp otp odg',
  pdf: 'pdf',
}

const kinds = new Map(
  Object.entries(extensions).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind]),
  ),
)

/** The kind of files with this extension; null when their text is not read. */
export function textKindOf(extension: string): TextKind | null {
  const kind = kinds.get(extension)
  return isKind(kind) ? kind : null
}

function isKind(kind: string | undefined): kind is TextKind {
  return kind !== undefined && kind in mostBytes
}
