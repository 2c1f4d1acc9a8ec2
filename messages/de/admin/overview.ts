import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const overview: Translated<typeof en.admin.overview> = {
  title: 'Übersicht',
  description: 'Was im Portal vor sich geht und was Ihre Aufmerksamkeit braucht.',
  figures: {
    edited: 'In Bearbeitung',
    editedMore:
      'von {people, plural, =0 {niemandem} one {# Person} other {# Personen}}, {checkouts, plural, =0 {nichts} other {#}} ausgecheckt',
    peopleHere: 'Personen hier',
    lastHour: 'in der letzten Stunde',
    tokens: 'Zugriffstoken',
    tokensMore: 'bei {count, plural, =0 {keinem Editor} one {# Editor} other {# Editoren}}',
    stored: 'Gespeichert',
    storedFree: '{free} frei',
    storedMore: '{count, plural, one {# Dokument} other {# Dokumente}}, {free} frei',
  },
  saves: {
    title: 'Speicherungen in den letzten 24 Stunden',
    sum: '{saves, plural, one {# Speicherung} other {# Speicherungen}}, {refused, number} abgelehnt',
    countLabel:
      'Speicherungen und abgelehnte Speicherungen nach Stunden: insgesamt {saves, plural, one {# Speicherung} other {# Speicherungen}}, {refused, number} abgelehnt',
    timeLabel:
      'Wie lange Speicherungen dauerten, nach Stunden: in der langsamsten Stunde 95 von 100 höchstens {time}',
    countTop: 'Bis zu {most, number} in einer Stunde',
    timeTop: '95 von 100 Speicherungen in höchstens {time}',
    bar: '{ago, plural, =0 {Diese Stunde bis jetzt} one {Vor # Stunde} other {Vor # Stunden}}: {saved}',
    counts:
      '{saves, plural, one {# Speicherung} other {# Speicherungen}}, {refused, number} abgelehnt',
    took: '95 von 100 Speicherungen in höchstens {time}',
    noTime: 'keine Speicherungen aus Editoren',
    noTimes: 'Keine Speicherungen aus Editoren',
    nothing: 'Niemand hat etwas gespeichert.',
    now: 'jetzt',
    asTable: 'Als Tabelle',
    hour: 'Stunde ab',
    saved: 'Speicherungen',
    refused: 'Abgelehnt',
    time: '95 von 100 in höchstens',
  },
  attention: {
    title: 'Braucht Aufmerksamkeit',
    nothing: 'Nichts. Alles ist, wie es sein soll.',
    tones: { danger: 'Handeln', warning: 'Ansehen', neutral: 'Hinweis' },
    store: {
      full: 'Der Speicher für Dokumente ist voll: Jede Speicherung und jedes Hochladen wird abgelehnt.',
      'read-only':
        'Das Portal darf nicht in seinen Speicher für Dokumente schreiben: Jede Speicherung und jedes Hochladen wird abgelehnt.',
      failing:
        'Der Speicher für Dokumente nimmt nichts an: Jede Speicherung und jedes Hochladen wird abgelehnt.',
    },
    jobs: {
      backup: 'Die letzte Sicherung wurde nicht fertig.',
      verify: 'Die letzte Prüfung der gespeicherten Bytes wurde nicht fertig.',
      sweep: 'Das letzte Aufräumen des Speichers wurde nicht fertig.',
    },
    damaged:
      '{count, plural, one {# gespeicherte Datei fehlt oder wurde} other {# gespeicherte Dateien fehlen oder wurden}} seit dem Speichern beschädigt.',
    seeWhich: 'Welche das sind',
    disk: 'Nur {size} sind auf dem Datenträger frei. Ist er voll, werden Speicherungen abgelehnt.',
    storage: 'Speicher',
    quota:
      '{count, plural, one {# Person hat ihr} other {# Personen haben ihr}} Kontingent ausgeschöpft: Speicherungen eigener Dokumente werden abgelehnt.',
    users: 'Personen',
    refusedSaves:
      '{count, plural, one {# abgelehnte Speicherung wartet} other {# abgelehnte Speicherungen warten}} auf eine Entscheidung.',
    refusedSavesSoon:
      '{count, plural, one {# abgelehnte Speicherung wartet} other {# abgelehnte Speicherungen warten}} auf eine Entscheidung, {soon} davon nur noch höchstens eine Woche lang.',
    refusedSavesWay: 'Abgelehnte Speicherungen',
    mail: '{count, plural, one {# E-Mail konnte nicht gesendet werden und wurde} other {# E-Mails konnten nicht gesendet werden und wurden}} aufgegeben.',
    mailWay: 'E-Mail',
    deadLocks:
      '{count, plural, one {# Sperre, hinter der} other {# Sperren, hinter denen}} offenbar niemand mehr steht.',
    locks: 'Sperren',
    editor: 'Das Discovery-Dokument von {name} konnte nicht gelesen werden.',
    testIt: 'Prüfen',
    neverVerified: 'Die gespeicherten Bytes wurden noch nie geprüft.',
    verifyThem: 'Jetzt prüfen',
  },
  outbox: {
    title: 'E-Mail',
    from: 'Gesendet als {address}.',
    onTheirWay: 'Unterwegs',
    givenUp: 'Aufgegeben',
    lastRefusal: 'Letzte Ablehnung',
    test: 'Test-E-Mail an {address} senden',
    retry: 'Aufgegebene erneut versuchen',
    forget: 'Aufgegebene verwerfen',
  },
}
