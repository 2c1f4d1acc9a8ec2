import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const versions: Translated<typeof en.admin.versions> = {
  title: 'Versionen',
  description:
    'Jedes Dokument dieser Installation, wem es auch gehört, mit dem Platz, den seine Versionen belegen.',
  search: 'Dokumente und Personen suchen',
  noMatch: 'Kein Dokument passt zu „{search}“',
  empty: {
    title: 'Noch keine Dokumente',
    text: 'Sobald jemand ein Dokument hochlädt oder anlegt, erscheint es hier mit seinen Versionen.',
  },
  table: {
    caption: 'Dokumente und ihre Versionen',
    document: 'Dokument',
    owner: 'Eigentum von',
    versions: 'Versionen',
    newest: 'Neueste',
    allVersions: 'Alle Versionen',
    modified: 'Geändert',
    refused: '{count} abgelehnt',
    count: '{count, plural, one {# Version} other {# Versionen}}',
    pinnedLong: '{count, plural, one {# angeheftete Version} other {# angeheftete Versionen}}',
    pinned: '· {count} angeheftet',
  },
  actions: {
    versions: 'Versionen',
    page: 'Seite des Dokuments',
    view: 'Ansehen',
    download: 'Herunterladen',
    tokens: 'Zugriffstoken',
    audit: 'Protokoll',
  },
  one: {
    title: 'Versionen eines Dokuments',
    allDocuments: 'Alle Dokumente',
    holds: '{who} hält die Sperre',
    owner: 'Eigentum von',
    onDisk: 'Auf dem Datenträger',
    sizeIn: '{size} in {count, plural, one {# Version} other {# Versionen}}',
    created: 'Angelegt',
    trashedSince: 'Im Papierkorb seit',
    lock: 'Sperre',
    free: 'Nicht gesperrt',
    checkedOutBy: 'Ausgecheckt von {who}, <when></when>',
    heldBy: 'Gehalten von {who}, <when></when>',
  },
  policy: {
    title: 'Was aufbewahrt wird',
    change: 'Regeln ändern …',
    keepAll: 'Alles behalten (Stunden)',
    keepAllHint: 'Keine jüngere Version wird entfernt.',
    maxVersions: 'Versionen je Dokument, höchstens',
    maxGib: 'GiB für die Versionen eines Dokuments, höchstens',
    emptyHint: 'Leer: unbegrenzt.',
    thin: 'Von den automatischen Speicherungen einer Bearbeitungssitzung nur die letzte behalten',
    thinHint:
      'Eigene Speicherungen, Speicherungen beim Schließen, hochgeladene, wiederhergestellte und kopierte Versionen bleiben.',
    never:
      'Die neueste Version eines Dokuments wird nie entfernt, ebenso wenig eine angeheftete oder bezeichnete.',
    preview: 'Zeigen, was entfernt würde',
    cancel: 'Abbrechen',
    save: 'Regeln in Kraft setzen',
    saved: 'Diese Regeln gelten ab dem nächsten Aufräumen, innerhalb einer Stunde.',
    forEver: 'Jede Version, für immer. Nichts wird von selbst entfernt.',
    rules: 'Jede Version {hours, plural, one {# Stunde} other {# Stunden}} lang. Danach: {rules}.',
    thinRule: 'von jeder Bearbeitungssitzung nur die letzte automatische Speicherung',
    versionsRule: 'je Dokument höchstens {count, plural, one {# Version} other {# Versionen}}',
    sizeRule: 'für die Versionen eines Dokuments höchstens {size}',
    both: '{first}; {second}',
    hoursWrong: 'Geben Sie ganze Stunden an, mindestens 1.',
    countWrong: 'Geben Sie eine ganze Zahl an, mindestens 1, oder lassen Sie das Feld leer.',
    sizeWrong: 'Geben Sie eine Zahl in GiB an, oder lassen Sie das Feld leer.',
  },
  outcome: {
    nothing: 'Derzeit würde nichts entfernt.',
    would:
      '{versions, plural, one {# Version} other {# Versionen}} von {documents, plural, one {# Dokument} other {# Dokumenten}} {versions, plural, one {würde} other {würden}} entfernt; das gibt {size} frei.',
    wouldAtLeast:
      'Mindestens {versions, plural, one {# Version} other {# Versionen}} von {documents, plural, one {# Dokument} other {# Dokumenten}} {versions, plural, one {würde} other {würden}} entfernt; das gibt {size} frei.',
    explanation:
      'Das geschieht beim nächsten Aufräumen und lässt sich nicht rückgängig machen. Am meisten würde entfernt von:',
    of: '<link>{name}</link> · {versions, plural, one {# Version} other {# Versionen}}, {size}',
  },
}
