import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const common: Translated<typeof en.common> = {
  asText: '{name}, als Text',
  pagination: {
    pages: 'Seiten',
    previous: 'Zurück',
    next: 'Weiter',
    more: 'Mehr anzeigen',
  },
  confirmDialog: {
    reason: 'Grund',
    reasonHint: 'Wird im Protokoll festgehalten.',
    cancel: 'Abbrechen',
  },
  dialog: {
    close: 'Schließen',
  },
  unreachable: 'Das Portal war nicht zu erreichen. Versuchen Sie es noch einmal.',
  form: {
    unreachable:
      'Das Portal war nicht zu erreichen. Was Sie eingegeben haben, steht noch hier: Versuchen Sie es noch einmal, oder laden Sie die Seite neu, falls sie inzwischen aktualisiert wurde.',
  },
  fault: {
    title: 'Diese Seite konnte nicht angezeigt werden',
    again: 'Erneut versuchen',
    text: 'Im Portal ist ein Fehler aufgetreten. Ihre Dokumente sind davon nicht betroffen.',
    number: 'Nummer im Log: {number}',
  },
  notFound: {
    page: 'Nicht gefunden',
    title: 'Hier ist nichts',
    documents: 'Zu Ihren Dokumenten',
    text: 'Die Seite gibt es nicht, oder sie ist nicht für Sie bestimmt.',
  },
  toast: {
    undo: 'Rückgängig',
    dismiss: 'Ausblenden',
  },
  loading: 'Wird geladen …',
  folder: 'Ordner',
  fileKinds: {
    document: 'Dokument',
    spreadsheet: 'Tabelle',
    presentation: 'Präsentation',
    pdf: 'PDF',
    text: 'Text',
    picture: 'Bild',
    source: 'Quelltext',
    archive: 'Archiv',
    sound: 'Audio',
    video: 'Video',
    file: 'Datei',
  },
  relative: {
    justNow: 'gerade eben',
    inAMoment: 'gleich',
    minutesAgo: 'vor {count, number} min',
    hoursAgo: 'vor {count, plural, one {# Stunde} other {# Stunden}}',
    daysAgo: 'vor {count, plural, one {# Tag} other {# Tagen}}',
    inMinutes: 'in {count, number} min',
    inHours: 'in {count, plural, one {# Stunde} other {# Stunden}}',
    inDays: 'in {count, plural, one {# Tag} other {# Tagen}}',
  },
  levels: {
    view: 'Kann lesen',
    comment: 'Kann kommentieren',
    edit: 'Kann bearbeiten',
  },
  may: {
    view: 'Sie dürfen lesen.',
    comment: 'Sie dürfen lesen und kommentieren.',
    edit: 'Sie dürfen bearbeiten.',
  },
  language: {
    title: 'Sprache',
    browser: 'Sprache des Browsers',
    en: 'English',
    de: 'Deutsch',
  },
}
