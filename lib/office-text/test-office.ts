import { packEntry, writeZip } from '#lib/docx-delta/write-zip'

// Small packages for tests, written by hand; LibreOffice opens them, too.

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const p = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const a = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** A zip of these texts, or bytes. */
export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>) {
  const utf8 = new TextEncoder()
  return writeZip(
    Object.entries(parts).map(([name, part]) =>
      packEntry(name, typeof part === 'string' ? utf8.encode(part) : part),
    ),
  )
}

/**
 * @param slides the paragraphs of each, XML-escaped
 * @param order in which they are shown, as numbers from 1
 */
export function pptxOf(
  slides: readonly (readonly string[])[],
  order: readonly number[] = slides.map((_, i) => i + 1),
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const type = 'application/vnd.openxmlformats-officedocument.presentationml'
  const each = <T>(make: (number: number) => T) => slides.map((_, i) => make(i + 1))
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`
  return packageOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/ppt/presentation.xml" ContentType="${type}.presentation.main+xml"/>${each((n) => `<Override PartName="/ppt/slides/slide${n}.xml" ContentType="${type}.slide+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${relations}">${relation(1, 'officeDocument', 'ppt/presentation.xml')}</Relationships>`,
    'ppt/presentation.xml': `<p:presentation xmlns:p="${p}" xmlns:r="${office}"><p:sldIdLst>${order.map((n) => `<p:sldId id="${255 + n}" r:id="rId${n}"/>`).join('')}</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships xmlns="${relations}">${each((n) => relation(n, 'slide', `slides/slide${n}.xml`)).join('')}</Relationships>`,
    ...Object.fromEntries(
      slides.map((paragraphs, i) => [
        `ppt/slides/slide${i + 1}.xml`,
        `<p:sld xmlns:p="${p}" xmlns:a="${a}"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="Text"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="900000" y="900000"/><a:ext cx="7000000" cy="4000000"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${paragraphs.map((text) => `<a:p><a:r><a:rPr sz="4000"/><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
      ]),
    ),
    ...more,
  })
}

const names = ['office', 'text', 'table', 'drawing']
  .map(
    (name) =>
      `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  )
  .join(' ')

function open(
  kind: 'text' | 'spreadsheet' | 'presentation',
  body: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const type = `application/vnd.oasis.opendocument.${kind}`
  return packageOf({
    mimetype: type,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `<office:document-content ${names} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    ...more,
  })
}

export const odtOf = (body: string, more?: Readonly<Record<string, string | Uint8Array>>) =>
  open('text', body, more)

export const odsOf = (tables: string) => open('spreadsheet', tables)

export const odpOf = (pages: readonly (readonly string[])[]) =>
  open(
    'presentation',
    pages
      .map(
        (lines) =>
          `<draw:page><draw:frame><draw:text-box>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</draw:text-box></draw:frame></draw:page>`,
      )
      .join(''),
  )
