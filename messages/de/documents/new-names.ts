import type { newNames as en } from '#messages/en/documents/new-names'
import type { Translated } from '#messages/translated'

export const newNames: Translated<typeof en> = {
  docx: 'Unbenanntes Dokument',
  xlsx: 'Unbenannte Tabelle',
  pptx: 'Unbenannte Präsentation',
  txt: 'Unbenannter Text',
  md: 'Unbenannte Notiz',
  zip: 'Dokumente',
}
