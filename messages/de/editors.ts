import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'
import { documents } from './editors/documents'
import { preview } from './editors/preview'
import { session } from './editors/session'
import { viewers } from './editors/viewers'

export const editors: Translated<typeof en.editors> = {
  ...{ session, documents, viewers, preview },
  title: 'Editor',
  document: 'Dokument',
  nothing: 'Hier gibt es nichts anzuzeigen',
  nothingText:
    'Dokumente werden aus dem Portal geöffnet. Wenn Sie nur diesen Teil der Seite neu geladen haben, laden Sie die ganze Seite neu.',
  noStorage:
    'Dieser Browser lässt den Editor seinen Speicher nicht benutzen. Erlauben Sie es für diese Adresse und öffnen Sie das Dokument dann erneut.',
  notFromPortal:
    'Dieses Dokument wurde nicht aus dem Portal geöffnet, deshalb kann der Editor es nicht anzeigen. Öffnen Sie es aus Ihren Dokumenten.',
  opening: 'Dokument wird geöffnet …',
  tryAgain: 'Erneut versuchen',
  save: 'Speichern',
  saveHint: 'Jetzt speichern (Strg+S oder ⌘S)',
  myCopy: 'meine Kopie',
}
