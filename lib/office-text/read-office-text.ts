import { readDocxParagraphs } from '#lib/compare/read-docx-paragraphs'
import { readXlsx } from '#lib/compare/read-xlsx'
import type { DocxPackage } from '#lib/docx-delta/package'
import type { PreviewText } from '#lib/preview'
import { collectText } from './collect-text'
import { readOpenDocument } from './read-open-document'
import { readSlides } from './read-slides'

/**
 * What an Office or OpenDocument file says, for somebody who cannot open it. By what is in the package, whatever
 * the name says; null when it is none of these.
 */
export function readOfficeText(office: DocxPackage, bytes: Uint8Array): PreviewText | null {
  const into = collectText()
  if (office.has('ppt/presentation.xml')) readSlides(office, into)
  else if (office.has('word/document.xml')) {
    const paragraphs = readDocxParagraphs(bytes).filter(({ place }) => place === null)
    into.words(
      null,
      paragraphs.map(({ text }) => text),
    )
  } else if (office.has('xl/workbook.xml')) {
    for (const { name, rows } of readXlsx(bytes)) into.table(name, rows)
  } else if (office.has('content.xml')) readOpenDocument(office, into)
  else return null
  return into.text()
}
