import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const locks: Translated<typeof en.admin.locks> = {
  title: 'Sperren',
  description:
    'Wer gerade welches Dokument gesperrt hat. Eine Sperre endet, wenn ihr Editor geschlossen wird, wenn sie 30 Minuten lang nicht erneuert oder wenn sie hier aufgehoben wird.',
  count: '{count, plural, one {# Sperre} other {# Sperren}}',
  countInAll: 'insgesamt {count, plural, one {# Sperre} other {# Sperren}}',
  noMatch: 'Keine Sperre passt zu „{search}“',
  empty: {
    title: 'Niemand hält eine Sperre',
    text: 'Sobald jemand ein Dokument zum Bearbeiten öffnet oder auscheckt, erscheint es hier von selbst.',
  },
  table: {
    caption: 'Bestehende Sperren',
    document: 'Dokument',
    heldBy: 'Gehalten von',
    through: 'Durch',
    since: 'Seit',
    refreshed: 'Erneuert',
    lastSave: 'Letzte Speicherung',
    expiresIn: 'Läuft ab in',
    checkedOut: 'Ausgecheckt',
    unknownEditor: 'Unbekannter Editor',
    refreshedPhone: 'erneuert',
    lastSavePhone: 'letzte Speicherung',
    sincePhone: 'gesperrt',
    lastSaveOf: '<when></when> · v{version}',
    noneYet: 'noch keine',
    expiresInPhone: 'läuft ab in',
  },
  countDown: { expired: 'abgelaufen', days: '{days} Tg. {hours} Std.' },
  actions: {
    openPage: 'Seite des Dokuments öffnen',
    download: 'Neueste Version herunterladen',
    versions: 'Versionen',
    history: 'Verlauf der Sperren',
    break: 'Sperre aufheben …',
    question: 'Sperre von „{name}“ aufheben?',
    confirm: 'Sperre aufheben',
    checkedOut:
      '{who} hat es ausgecheckt. Andere können es sofort bearbeiten. Was {who} in einer eigenen Kopie geändert hat, bleibt dort und kann danach als neue Version hochgeladen werden.',
    open: '{who} hat es geöffnet.',
    openIn: '{who} hat es in {editor} geöffnet.',
    saved: 'Unter dieser Sperre gespeichert: Version {version}, <when></when>.',
    notSaved: 'Unter dieser Sperre wurde noch nichts gespeichert.',
    after:
      'Andere können es sofort bearbeiten. Was {who} nicht gespeichert hat, bleibt im eigenen Fenster: Die nächste Speicherung wird abgelehnt und 30 Tage lang unter „Abgelehnte Speicherungen“ aufbewahrt, wo sie zu einer Version oder Kopie werden kann.',
  },
  done: {
    broken: 'Die Sperre von „{name}“ wurde aufgehoben.',
    alreadyFree: 'Die Sperre von „{name}“ war eben schon von selbst abgelaufen.',
  },
}
