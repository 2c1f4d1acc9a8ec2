/** Kinds of text that the built-in editor shows as source. */
export const textExtensions =
  'txt text log md markdown csv tsv json jsonl geojson webmanifest xml xsd xsl xslt svg rss atom html htm xhtml css scss less js mjs cjs jsx ts mts cts tsx yaml yml toml ini cfg conf properties env sql sh bash zsh fish ps1 bat cmd py rb php pl lua r go rs java kt c h cc cpp hpp cs swift scala dart groovy gradle hs jl clj proto cmake tex bib rst adoc org diff patch srt vtt ics vcf po gitignore editorconfig'.split(
    ' ',
  )

/** Text that is shown as a table, unless somebody wants it as source. */
export const tableExtensions = ['csv', 'tsv']

/** Pictures that every current browser shows. */
export const imageExtensions = 'png jpg jpeg jfif gif webp avif bmp ico svg'.split(' ')

/** The application that shows source, also of what another one is the first choice for. */
export const textApp = 'Text'

/**
 * The discovery document of the built-in editor (reference §7.1): it is a WOPI client like any other that
 * happens to ship with the host.
 *
 * @param publicUrl the portal's origin, without a trailing slash
 */
export function ownDiscovery(publicUrl: string): string {
  const zone = publicUrl.startsWith('https:') ? 'external-https' : 'external-http'
  return `<?xml version="1.0" encoding="utf-8"?>
<wopi-discovery>
  <net-zone name="${zone}">
    <app name="Document">
${actions(publicUrl, 'docx', ['docx'])}
    </app>
    <app name="Spreadsheet">
${actions(publicUrl, 'sheet', ['xlsx'])}
${actions(publicUrl, 'table', tableExtensions)}
    </app>
    <app name="${textApp}">
${actions(
  publicUrl,
  'text',
  textExtensions.filter((ext) => !tableExtensions.includes(ext)),
)}
${actions(publicUrl, 'text', tableExtensions, '')}
    </app>
    <app name="PDF">
${views(publicUrl, 'pdf', ['pdf'])}
    </app>
    <app name="Image">
${views(publicUrl, 'image', imageExtensions)}
    </app>
  </net-zone>
</wopi-discovery>
`
}

function actions(
  publicUrl: string,
  kind: string,
  extensions: readonly string[],
  first = 'default="true" ',
): string {
  return extensions
    .flatMap((ext) => [
      action(publicUrl, kind, ext, 'edit', `${first}requires="locks,update" `),
      action(publicUrl, kind, ext, 'view', ''),
    ])
    .join('\n')
}

/** For what is shown and never changed. */
function views(publicUrl: string, kind: string, extensions: readonly string[]): string {
  return extensions.map((ext) => action(publicUrl, kind, ext, 'view', 'default="true" ')).join('\n')
}

function action(
  publicUrl: string,
  kind: string,
  ext: string,
  name: 'edit' | 'view',
  more: string,
): string {
  const urlsrc = `${publicUrl}/editor/open?kind=${kind}&mode=${name}&<ui=UI_LLCC&><thm=THEME_ID&><WOPISrc=WOPI_SOURCE&>`
  return `      <action name="${name}" ext="${ext}" ${more}urlsrc="${escapeXml(urlsrc)}"/>`
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
