import type { upload as en } from '#messages/en/documents/upload'
import type { Translated } from '#messages/translated'

export const upload: Translated<typeof en> = {
  upload: 'Hochladen',
  filesToUpload: 'Dateien zum Hochladen',
  dropTo: 'Ablegen, um in „{name}“ hochzuladen',
  /** The name of a picture out of the clipboard. */
  pasted: 'Eingefügt {at}',
  unreadable:
    'Der Browser konnte das Abgelegte nicht lesen. Es wurde nichts hochgeladen; versuchen Sie es erneut.',
  tooLarge:
    '„{name}“ wurde nicht hochgeladen: Dieses Portal nimmt Dateien bis zu einer Größe von {size} an.',
  tooLargeMore:
    '„{name}“ und {count} weitere wurden nicht hochgeladen: Dieses Portal nimmt Dateien bis zu einer Größe von {size} an.',
  folderRefused: 'Der Ordner wurde nicht hochgeladen. {why}',
  unreachable: 'Das Portal ist nicht erreichbar.',
  lost: 'Die Verbindung ist abgebrochen. Von dieser Datei wurde nichts behalten; versuchen Sie es erneut.',
  lostLarge:
    'Die Verbindung ist abgebrochen. Was angekommen ist, bleibt einen Tag lang erhalten: Versuchen Sie es erneut, dann geht es dort weiter.',
  answered:
    'Das Portal hat mit einem Fehler geantwortet ({status}). Von dieser Datei wurde nichts behalten; versuchen Sie es erneut.',
  notUnderstood: 'Diesen Upload versteht das Portal nicht.',
  notStored:
    'Das Portal konnte diese Datei nicht speichern. Es wurde nichts davon behalten; versuchen Sie es erneut.',
  sameName: {
    one: '„{name}“ ist bereits vorhanden',
    several: '{count} von {total} Dateien sind bereits vorhanden',
    description: 'Im Ordner gibt es Dokumente mit diesen Namen. Es wurde noch nichts hochgeladen.',
    forAll: 'Für alle:',
    whatToDo: 'Was mit {name} geschehen soll',
    both: 'Beide behalten',
    version: 'Neue Version',
    skip: 'Überspringen',
    cancel: 'Abbrechen',
    upload: 'Hochladen',
  },
  tray: {
    label: 'Uploads',
    show: 'Dateien anzeigen',
    hide: 'Dateien ausblenden',
    close: 'Liste der Uploads schließen',
    uploading: '{count, plural, one {# Datei wird} other {# Dateien werden}} hochgeladen …',
    failed: '{count, plural, one {# Datei} other {# Dateien}} nicht hochgeladen',
    failedDone: '{count, plural, one {# Datei} other {# Dateien}} nicht hochgeladen, {done} fertig',
    uploaded: '{count, plural, one {# Datei} other {# Dateien}} hochgeladen',
    nothing: 'Nichts hochgeladen',
  },
  item: {
    progress: 'Upload von {name}',
    tryNameAgain: '{name} erneut versuchen',
    tryAgain: 'Erneut versuchen',
    cancelName: 'Hochladen von {name} abbrechen',
    cancel: 'Abbrechen',
    waiting: 'Wartet · {size}',
    stalled: 'Die Verbindung ist unterbrochen. Es geht von selbst weiter.',
    sending: '{sent} von {size}',
    sendingSpeed: '{sent} von {size} · {speed}/s',
    storing: '{size} werden gespeichert …',
    savedAs: 'Als Version {number} gespeichert',
    uploadedTo: '{size} · in „{place}“ hochgeladen',
    notUploaded: 'Nicht hochgeladen.',
    cancelled: 'Abgebrochen. Es wurde nichts davon behalten.',
    stateDone: 'Fertig',
    stateFailed: 'Fehlgeschlagen',
    stateCancelled: 'Abgebrochen',
    stateOnItsWay: 'Unterwegs',
  },
}
