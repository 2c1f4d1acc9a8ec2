import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const session: Translated<typeof en.editors.session> = {
  state: {
    closed: 'Geschlossen',
    opening: 'Wird geöffnet …',
    readOnly: 'Schreibgeschützt',
    saving: 'Wird gespeichert …',
    unsaved: 'Nicht gespeicherte Änderungen',
    saved: 'Alle Änderungen gespeichert',
    noChanges: 'Keine Änderungen',
  },
  inShort: {
    offline: 'Keine Verbindung · Ihre Änderungen werden hier aufbewahrt',
    hostError: 'Noch nicht gespeichert · neuer Versuch läuft',
    storageFull: 'Noch nicht gespeichert · das Portal ist voll',
    tooLarge: 'Nicht gespeichert · kein Platz',
    notSaved: 'Nicht gespeichert',
    accessEnded: 'Nicht gespeichert · Ihr Zugriff ist abgelaufen',
    gone: 'Nicht gespeichert · das Dokument ist nicht mehr da',
  },
  mentions: {
    waits:
      '{count, plural, one {{names} erfährt} other {{names} erfahren}} von der Erwähnung, sobald das Portal erreicht werden kann.',
    failed: 'Von der Erwähnung konnte nicht benachrichtigt werden: {names}.',
  },
  trouble: {
    offline: 'Das Portal ist nicht erreichbar.',
    offlineText:
      'Schreiben Sie weiter: Ihre Änderungen werden in diesem Browser aufbewahrt und gespeichert, sobald es eine Verbindung gibt.',
    hostError: 'Das Portal konnte gerade nicht speichern (Fehler {status}).',
    hostErrorText:
      'Ihre Änderungen werden in diesem Browser aufbewahrt. Das Speichern wird von selbst erneut versucht.',
    storageFull: 'Das Portal hat keinen Platz mehr für diese Speicherung.',
    storageFullText:
      'Ihre Änderungen werden in diesem Browser aufbewahrt und gespeichert, sobald die Administration Platz geschaffen hat. Laden Sie zur Sicherheit eine Kopie herunter.',
    tooLarge:
      'Das Portal hat keinen Platz für diese Speicherung: Sie ist zu groß, oder das Kontingent der Person, der das Dokument gehört, ist aufgebraucht.',
    tooLargeText:
      'Ihre Änderungen sind noch hier. Laden Sie Ihre Kopie herunter, oder schaffen Sie Platz und speichern Sie erneut.',
    island: 'Einige Änderungen können nicht gespeichert werden.',
    accessEnded: 'Ihr Zugriff auf dieses Dokument ist beendet.',
    accessEndedText:
      'Er ist abgelaufen oder wurde widerrufen. Ihre Änderungen sind noch hier und in diesem Browser: Laden Sie Ihre Kopie herunter und öffnen Sie das Dokument dann erneut.',
    gone: 'Das Dokument ist nicht mehr da.',
    goneText:
      'Es wurde in den Papierkorb verschoben oder gelöscht. Ihre Änderungen sind nur hier und in diesem Browser: Laden Sie Ihre Kopie herunter, oder stellen Sie das Dokument wieder her und versuchen Sie es erneut.',
    changed: 'Das Dokument wurde anderswo geändert, während Sie es bearbeitet haben.',
    changedText:
      '{where} Speichern Sie Ihren Stand als neueste Version (der andere bleibt im Verlauf), oder lassen Sie den anderen anzeigen.',
    refused: 'Diese Speicherung wurde abgelehnt.',
    lost: 'Dieses Dokument ist nicht mehr für Sie gesperrt.',
    conflictText: '{why} {where}',
    kept: 'Nichts ist verloren: Das Portal hat eine Kopie der abgelehnten Speicherung aufbewahrt, und Ihre Änderungen sind noch hier.',
    still: 'Ihre Änderungen sind noch hier und in diesem Browser.',
    allSaved: 'Alles, was Sie bisher eingegeben haben, ist gespeichert.',
    lockEnded:
      'Ihre Sperre wurde aufgehoben, von der Administration oder von einem anderen Fenster von Ihnen.',
    notGathered: 'Der Editor konnte das Dokument nicht zusammenstellen: {why}',
  },
  holder:
    '{name} {how, select, checkedOut {hat dieses Dokument seit {since} ausgecheckt} other {bearbeitet dieses Dokument seit {since}}}.',
  readOnly: {
    title: 'Schreibgeschützt.',
    offline: 'Die Verbindung brach ab, während das Dokument für Sie reserviert wurde.',
    refused: 'Das Portal hat diesen Editor das Dokument nicht für Sie reservieren lassen.',
  },
  failure: {
    offline: 'Das Portal ist nicht erreichbar',
    offlineText:
      'Das Dokument konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
    accessEnded: 'Dieser Zugang zum Dokument ist abgelaufen',
    accessEndedText: 'Laden Sie die Seite neu, um das Dokument erneut zu öffnen.',
    gone: 'Das Dokument ist nicht mehr da',
    goneText:
      'Es wurde in den Papierkorb verschoben oder gelöscht. Sehen Sie in Ihrem Papierkorb nach.',
    tooLarge: 'Dieses Dokument ist zu groß, um hier angezeigt zu werden',
    tooLargeText: 'Laden Sie es herunter und verwenden Sie ein Programm auf Ihrem Computer.',
    tooBigText:
      'Es hat {size}; der Editor nimmt bis zu {limit} an. Laden Sie es herunter und verwenden Sie ein Programm auf Ihrem Computer.',
    unreadable: 'Dieses Dokument kann nicht angezeigt werden',
    hostError: 'Das Portal konnte das Dokument nicht liefern',
    hostErrorText:
      'Dort ist etwas schiefgegangen. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.',
  },
  draft: {
    title: 'Es gibt Änderungen von Ihnen, die beim letzten Mal nicht gespeichert wurden.',
    bringBack: 'Zurückholen',
    download: 'Herunterladen',
    discard: 'Verwerfen',
    kept: 'Dieser Browser hat sie aufbewahrt: <time></time>.',
    keptStale:
      'Dieser Browser hat sie aufbewahrt: <time></time>. Das Dokument wurde seitdem geändert: Wenn Sie sie zurückholen, entsteht daraus eine neue Version, die anderen bleiben im Verlauf.',
  },
  actions: {
    saveMine: 'Meinen Stand als neueste Version speichern',
    takeBack: 'Zurücknehmen und speichern',
    tryAgain: 'Erneut versuchen',
    download: 'Meine Kopie herunterladen',
    showTheirs: 'Version des Portals anzeigen',
    replaceMine: 'Meine Änderungen hier ersetzen',
    show: 'Anzeigen',
  },
}
