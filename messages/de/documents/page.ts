import type { page as en } from '#messages/en/documents/page'
import type { Translated } from '#messages/translated'

export const page: Translated<typeof en> = {
  facts: {
    title: 'Details',
    type: 'Typ',
    size: 'Größe',
    bytes: '{bytes, number} Byte',
    owner: 'Eigentum von',
    created: 'Erstellt',
    modified: 'Geändert',
    modifiedBy: '<at></at> von {name}',
    version: 'Version',
  },
  hold: {
    youEdit: 'Sie bearbeiten dieses Dokument',
    edits: '{name} bearbeitet dieses Dokument',
    editing:
      'Begonnen <since></since>. Solange dieser Editor geöffnet ist, kann hier nichts wiederhergestellt oder hochgeladen werden. Meldet er sich nicht mehr, endet das von selbst <until></until>.',
    youCheckedOut: 'Sie haben dieses Dokument ausgecheckt',
    mine: 'Ausgecheckt <since></since>. Niemand sonst kann es ändern, bis Sie es einchecken; von selbst endet das <until></until>.',
    checkedOut: '{name} hat dieses Dokument ausgecheckt',
    theirs:
      'Ausgecheckt <since></since>. Sie können es lesen; um es zu ändern, bitten Sie {name}, es einzuchecken. Von selbst endet das <until></until>.',
  },
  inTrash: {
    title: 'Dieses Dokument ist im Papierkorb',
    since:
      'Seit <at></at>. Es kann erst nach dem Wiederherstellen wieder geöffnet oder geändert werden.',
  },
  reading: {
    title: '{owner} teilt dieses Dokument mit Ihnen zum Lesen',
    text: 'Öffnen Sie es oder laden Sie es herunter: Sie erhalten immer die neueste Version. Ältere Versionen und wer was getan hat, sehen diejenigen, die es bearbeiten dürfen.',
  },
  rejected: {
    title:
      '{count, plural, one {Eine Speicherung wurde abgelehnt} other {# Speicherungen wurden abgelehnt}}',
    nothingLost:
      'Nichts ist verloren: Was gesendet wurde, bleibt hier erhalten, bis Sie entscheiden.',
    size: '{size} · wird entfernt: <at></at>',
    sizeFrom: '{size} aus {editor} · wird entfernt: <at></at>',
    sameAs: 'Version {version} hat genau diesen Inhalt, Sie können dies also verwerfen.',
    adopt: 'Zur neuesten Version machen',
    copy: 'Als Kopie speichern',
    download: 'Herunterladen',
    adoptTitle: 'Diese Speicherung zur neuesten Version machen?',
    adoptText:
      'Die Versionen davor bleiben. Wem das Dokument gehört, findet den Grund unter „Aktivität“.',
    copyTitle: 'Dies als Kopie speichern?',
    copyText: 'Es wird ein eigenes Dokument, neben dem Original und im selben Besitz.',
    discardAsk: 'Verwerfen …',
    discardTitle: 'Diese Speicherung von {name} verwerfen?',
    discardText:
      'Was gesendet wurde, wird endgültig entfernt. Das Dokument und seine Versionen bleiben, wie sie sind.',
    discard: 'Verwerfen',
  },
  rejectReason: {
    lockMismatch:
      'Ein anderer Editor oder eine andere Person hatte das Dokument, als diese Speicherung eintraf, oder die Sperre war aufgehoben worden.',
    notLocked:
      'Der Editor hatte das Dokument nicht mehr, als diese Speicherung eintraf: Seine Sperre war abgelaufen oder aufgehoben worden.',
    changedElsewhere:
      'Das Dokument war anderswo geändert worden, seit dieser Editor es geöffnet hatte.',
    accessEnded: 'Der Zugriff dieser Bearbeitung war beendet, bevor die Speicherung eintraf.',
    noWriteRight: 'Diese Bearbeitung durfte das Dokument nicht ändern.',
    overQuota:
      'Im Kontingent der Person, der das Dokument gehört, war für diese Speicherung kein Platz mehr.',
    other: 'Das Portal konnte diese Speicherung nicht annehmen.',
  },
  compare: {
    title: 'Versionen vergleichen',
    comparing: 'Die beiden Versionen werden verglichen',
    same: 'Diese beiden Versionen sind Byte für Byte gleich.',
    gone: '{count, plural, one {Version {numbers} ist} other {Versionen {numbers} sind}} nicht da',
    goneText:
      'Inzwischen gelöscht, von Hand oder nach den Regeln für alte Versionen, oder nie da gewesen. Wählen Sie eine andere.',
  },
}
