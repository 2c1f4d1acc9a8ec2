import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const preview: Translated<typeof en.editors.preview> = {
  failed: 'Die Vorschau konnte nicht geladen werden. Laden Sie die Seite neu.',
  making: 'Vorschau wird erstellt …',
  none: 'Keine Vorschau',
  altPicture: 'Das Bild {name}',
  altFirstPage: 'Erste Seite von {name}',
  why: {
    damaged: 'Keine Vorschau: Die Datei ließ sich nicht als das lesen, was ihr Name sagt.',
    protected:
      'Keine Vorschau: Die Datei ist mit einem Passwort geschützt oder in einem älteren Format.',
    'too-large': 'Keine Vorschau: Die Datei ist zu groß.',
    'too-long': 'Keine Vorschau: Das Erstellen hat zu lange gedauert.',
    'no-program': 'Keine Vorschau: Dieser Server hat kein Programm für das Format.',
    'broken-off': 'Keine Vorschau: Das Erstellen ist fehlgeschlagen.',
  },
  textOf: 'Text von {name}',
  more: 'Es gibt noch mehr. Laden Sie die Datei herunter, um alles zu lesen.',
  noWords: 'Hier steht nichts.',
  emptySheet: 'Dieses Tabellenblatt ist leer.',
  table: 'Tabelle',
  slide: 'Folie {number}',
}
