import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const storage: Translated<typeof en.admin.storage> = {
  title: 'Speicher',
  description:
    'Was gespeichert ist, wem es gehört und ob jedes Byte noch so ist, wie es gespeichert wurde.',
  usage: {
    byPerson: 'Nach Person',
    owner: 'Eigentum von',
    byType: 'Nach Typ',
    type: 'Typ',
    noExtension: 'Ohne Endung',
    description: 'Alle Versionen aller Dokumente; die zehn größten.',
    nothing: 'Noch ist nichts gespeichert.',
    documents: 'Dokumente',
    size: 'Größe',
    count: '{count, plural, one {# Dokument} other {# Dokumente}}',
    counting: 'Dokumente und Versionen werden zum ersten Mal gezählt.',
  },
  figures: {
    asOf: 'Dokumente und Versionen nach der Zählung <when></when>.',
    documents: 'Dokumente',
    inTrash: '{count, plural, =0 {keines} other {#}} davon im Papierkorb',
    versions: 'Versionen',
    versionCount: '{count, plural, one {# Version} other {# Versionen}}',
    refusedSaves: 'Abgelehnte Speicherungen',
    waiting: '{count, plural, =0 {keine} other {#}} offen',
    room: 'Platz auf dem Datenträger',
    of: 'von {size}',
    scarce: 'von {size}: bald Platz schaffen',
  },
  growth: {
    title: 'Wachstum',
    description:
      'Alle Versionen und abgelehnten Speicherungen sowie alle Dokumente, auch die im Papierkorb.',
    span: 'Zeitraum',
    days: '30 Tage',
    months: '12 Monate',
    now: 'jetzt',
    unknown: 'nicht bekannt',
    bytesLabel: 'Gespeichertes im Lauf der Zeit: von {first} auf {last}',
    documentsLabel: 'Dokumente im Lauf der Zeit: von {first} auf {last}',
    bytesTop: 'Gespeichert: {most}',
    documentsTop: 'Dokumente: {most}',
    asTable: 'Als Tabelle',
    day: 'Tag',
    month: 'Monat',
    bytes: 'Gespeichert',
    documents: 'Dokumente',
    tooEarly:
      'Wird einmal am Tag festgehalten. Nach zwei Wochen steht hier, wie schnell es wächst.',
    grows:
      'Wächst um etwa {size} im Monat, gemessen {days, plural, one {am letzten Tag} other {an den letzten # Tagen}}.',
    growsUntil:
      'Wächst um etwa {size} im Monat, gemessen {days, plural, one {am letzten Tag} other {an den letzten # Tagen}}. Geht es so weiter, ist der Datenträger in {months, plural, =0 {weniger als einem Monat} one {etwa # Monat} other {etwa # Monaten}} voll.',
    still: '{days, plural, one {Am letzten Tag} other {In den letzten # Tagen}} kaum gewachsen.',
    less: 'Wird um etwa {size} im Monat weniger, gemessen {days, plural, one {am letzten Tag} other {an den letzten # Tagen}}.',
  },
  faults: {
    full: {
      title: 'Die Dokumentablage ist voll.',
      text: 'Nichts kann gespeichert oder hochgeladen werden. Schaffen Sie Platz; ein Neustart ist nicht nötig.',
    },
    'read-only': {
      title: 'Das Portal darf nicht in seine Dokumentablage schreiben.',
      text: 'Alles Speichern und Hochladen wird abgelehnt; Lesen funktioniert. Sehen Sie nach, wie der Ordner eingehängt ist und wem er gehört, oder prüfen Sie die Rechte am Bucket. Ein Neustart ist nicht nötig.',
    },
    failing: {
      title: 'Die Dokumentablage nimmt nichts an.',
      text: 'Alles Speichern und Hochladen wird abgelehnt. Der Grund steht im Log des Portals.',
    },
  },
  jobs: {
    verify: {
      title: 'Prüfen',
      what: 'Liest jedes gespeicherte Byte neu und vergleicht es mit seiner Prüfsumme.',
      verb: 'Alles prüfen',
      running: 'Lesen',
      begins: 'Lesen …',
      progress: 'Lesen: {done, number} von {of, plural, one {# Datei} other {# Dateien}}',
    },
    sweep: {
      title: 'Aufräumen',
      what: 'Entfernt abgelehnte Speicherungen nach ihren 30 Tagen, nicht mehr benutzte Bytes und abgelaufene Token. Läuft stündlich von selbst.',
      verb: 'Jetzt aufräumen',
      running: 'Aufräumen',
      begins: 'Aufräumen …',
      progress: 'Aufräumen: {done, number} von {of, plural, one {# Datei} other {# Dateien}}',
    },
    notYet: 'Noch nicht gelaufen.',
    interrupted:
      '<badge>Unterbrochen</badge> Das Portal wurde mitten in dem Lauf beendet, der <when></when> begann. Starten Sie ihn neu.',
    failed: '<badge>Fehlgeschlagen</badge> {reason}',
    lastRun: 'Letzter Lauf <when></when>',
    mayLeave: 'Sie können diese Seite verlassen; es läuft weiter.',
    allWell: 'Alles wie gespeichert',
    bad: '{count, number} fehlend oder beschädigt',
    read: '{versions, plural, one {# Version} other {# Versionen}}{templates, plural, =0 { und} other {,}} {refusedSaves, plural, one {# abgelehnte Speicherung} other {# abgelehnte Speicherungen}}{templates, plural, =0 {} one { und # Vorlage} other { und # Vorlagen}} gelesen',
    noOrphans: 'Es ist nichts gespeichert, was nicht gebraucht wird.',
    orphans:
      '{files, plural, one {# gespeicherte Datei ({size}) gehört zu nichts; sie wird aufgeräumt, sobald sie einen Tag alt ist.} other {# gespeicherte Dateien ({size}) gehören zu nichts; sie werden aufgeräumt, sobald sie einen Tag alt sind.}}',
    nothingRemoved: 'Es gab nichts zu entfernen.',
    removed: 'Entfernt: {parts}.',
    kinds: {
      trashed: '{count, plural, one {# Element im Papierkorb} other {# Elemente im Papierkorb}}',
      rejectedSaves:
        '{count, plural, one {# abgelehnte Speicherung} other {# abgelehnte Speicherungen}}',
      blobs: '{count, plural, one {# gespeicherte Datei} other {# gespeicherte Dateien}}',
      versions: '{count, plural, one {# Version} other {# Versionen}}',
      tokens: '{count, plural, one {# Zugriffstoken} other {# Zugriffstoken}}',
      sessions: '{count, plural, one {# Sitzung} other {# Sitzungen}}',
      signInFailures:
        '{count, plural, one {# fehlgeschlagene Anmeldung} other {# fehlgeschlagene Anmeldungen}}',
      guests: '{count, plural, one {# Gast} other {# Gäste}}',
    },
  },
  backups: {
    title: 'Sicherungen',
    what: 'Alles, wie es zu einem Zeitpunkt ist, während weitergearbeitet wird.',
    verb: 'Jetzt sichern',
    cancel: 'Sicherung abbrechen',
    cancelled: 'Die Sicherung wird beendet.',
    keeps:
      'Nach {folder}: {keep, plural, one {die neueste wird} other {die neuesten # werden}} aufbewahrt. Eine braucht etwa {needed}; dort sind {free} frei.',
    tight: 'Das reicht für keine weitere. Schaffen Sie dort zuerst Platz.',
    unset:
      'Die Einstellungen nennen keinen Ordner für Sicherungen: BACKUP_DIR. Bis dahin macht sie der Befehl, neben dem laufenden Portal:',
    unreadable:
      'Der Ordner, den BACKUP_DIR nennt, ist nicht lesbar: {folder}. Er muss da sein und dem Portal gehören.',
    running: 'Kopieren',
    begins: 'Die Datenbank wird festgehalten …',
    progress: 'Kopieren: {done} von {of}',
    cancelling: 'Wird beendet …',
    none: 'In diesem Ordner ist keine Sicherung.',
    name: 'Sicherung',
    made: 'Erstellt',
    size: 'Größe',
    state: 'Zustand',
    whole: 'Vollständig',
    lacks:
      '{count, plural, one {# Datei fehlt: im Portal nicht vorhanden oder beschädigt} other {# Dateien fehlen: im Portal nicht vorhanden oder beschädigt}}',
    restore: 'Zurück in ein leeres Portal kommt eine Sicherung mit einem Befehl:',
    done: '<badge>Fertig</badge> {name}, {size}',
    doneDamaged:
      '<badge>Nicht alles</badge> {name}: {count, plural, one {# Datei fehlt, die} other {# Dateien fehlen, die}} im Portal nicht vorhanden oder beschädigt {count, plural, one {ist} other {sind}}. Prüfen Sie den Speicher. Ältere Sicherungen wurden nicht entfernt.',
    ended: '<badge>Abgebrochen</badge> Es ist nichts davon übrig.',
    reasons: {
      full: 'In diesem Ordner ist kein Platz dafür. Es ist nichts davon übrig.',
      'read-only': 'Das Portal darf nicht in diesen Ordner schreiben. Es ist nichts davon übrig.',
      'no-folder': 'Dieser Ordner ist nicht da. Ist sein Datenträger eingehängt?',
    },
  },
  findings: {
    title: 'Fehlend oder beschädigt',
    first: 'Die ersten {shown} von {count, number}; die Kommandozeile gibt alle aus.',
    advice: 'Holen Sie diese Dateien aus einer Sicherung zurück',
    how: 'Kopieren Sie jede unter dem hier gezeigten Namen aus dem Dokumentordner der Sicherung, und prüfen Sie dann noch einmal. Andere Versionen derselben Dokumente sind nicht betroffen.',
    document: 'Dokument',
    which: 'Welche',
    wrong: 'Was nicht stimmt',
    key: 'Name in der Ablage',
    deleted: 'Inzwischen gelöscht',
    refusedSave: 'Eine abgelehnte Speicherung',
    template: 'Eine Vorlage',
    version: 'Version {version}',
    problems: {
      missing: 'Die Bytes fehlen',
      'wrong-length': 'Kürzer oder länger, als gespeichert wurde',
      'wrong-hash': 'Seit dem Speichern verändert',
      unreadable: 'Der Datenträger kann es nicht lesen',
    },
  },
}
