import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const rejected: Translated<typeof en.admin.rejected> = {
  title: 'Abgelehnte Speicherungen',
  description:
    'Was Editoren nicht speichern konnten, wird hier 30 Tage lang aufbewahrt, damit keine Arbeit verloren geht. Wem das Dokument gehört, findet es auch auf dessen Seite.',
  waiting: 'Offen',
  noMatch: 'Keine abgelehnte Speicherung passt zu „{search}“',
  empty: {
    title: 'Keine abgelehnten Speicherungen',
    text: 'Wird eine Speicherung abgelehnt, weil eine Sperre aufgehoben oder das Dokument inzwischen geändert wurde, warten ihre Bytes hier auf eine Entscheidung.',
  },
  table: {
    document: 'Dokument',
    from: 'Von',
    why: 'Warum',
    how: 'Wie',
    size: 'Größe',
    refused: 'Abgelehnt',
    keptUntil: 'Aufbewahrt bis',
    keptUntilPhone: 'wird gelöscht',
    through: 'Durch {editor}',
    by: 'Von {who}',
    sameAs: 'Wie Version {version}',
    sameAsTitle: 'Das Dokument hat eine Version mit genau diesem Inhalt.',
    lock: 'Sperre: {hasOffered, select, yes {angeboten {offered}} other {keine angeboten}}; {hasCurrent, select, yes {gehalten {current}} other {das Dokument war frei}}.',
  },
  actions: {
    actionsFor: 'Aktionen für die abgelehnte Speicherung von {document}',
    settled: 'Schon erledigt: {how}.',
    download: 'Herunterladen',
    inTrash: 'Das Dokument liegt im Papierkorb.',
    isNewest: 'Die neueste Version hat schon genau diesen Inhalt.',
    versions: 'Versionen des Dokuments',
    adopt: {
      act: 'Zur neuesten Version machen …',
      question: 'Zur neuesten Version von „{document}“ machen?',
      explanation:
        'Die {size}, die {user} nicht speichern konnte, werden zur neuesten Version. Die früheren Versionen bleiben. Das wird abgelehnt, solange jemand das Dokument zum Bearbeiten geöffnet oder ausgecheckt hat.',
      confirm: 'Zur Version machen',
    },
    copy: {
      act: 'Als Kopie behalten …',
      question: 'Als Kopie von „{document}“ behalten?',
      explanation:
        'Die {size}, die {user} nicht speichern konnte, werden zu einem eigenen Dokument neben dem Original, das derselben Person gehört.',
      confirm: 'Als Kopie behalten',
    },
    discard: {
      act: 'Verwerfen …',
      question: 'Verwerfen, was {user} nicht speichern konnte?',
      explanation:
        'Diese {size} für „{document}“ werden vom Datenträger entfernt und lassen sich nicht zurückholen. Das Dokument selbst bleibt unberührt.',
      confirm: 'Endgültig verwerfen',
    },
  },
  done: {
    adopted: 'Sie ist jetzt Version {version} von „{name}“.',
    copied: 'Sie wurde als „{name}“ behalten.',
    discarded: 'Die abgelehnte Speicherung von „{name}“ wurde verworfen.',
  },
}
