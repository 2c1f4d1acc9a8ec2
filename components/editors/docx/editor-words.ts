import type { DocxEditorProps } from '@eigenpal/docx-editor-react'
import type { Locale } from '#messages/locales'

export type EditorWords = DocxEditorProps['i18n']

/** What the editor of Word documents says in itself, loaded only for those who do not read its English. */
export async function editorWords(locale: Locale): Promise<EditorWords> {
  if (locale !== 'de') return undefined
  return (await import('@eigenpal/docx-editor-i18n/de')).de
}
