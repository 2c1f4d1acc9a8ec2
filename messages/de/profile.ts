import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const profile: Translated<typeof en.profile> = {
  title: 'Profil',
  name: {
    title: 'Name',
    description: 'Was andere neben Ihren Änderungen und Sperren sehen.',
    label: 'Name',
    save: 'Name speichern',
    saved: 'Ihr Name wurde geändert.',
  },
  avatar: {
    title: 'Bild',
    description:
      'Was andere mit einem Konto hier neben Ihrem Namen sehen; ohne Bild Ihre Initialen.',
    choose: 'Bild wählen …',
    change: 'Anderes wählen …',
    remove: 'Entfernen',
    file: 'Bild von Ihnen',
    hint: 'PNG, JPEG oder WebP, höchstens {limit}. Die Mitte wird als kleines Quadrat behalten, ohne die Angaben der Datei zu Ort und Kamera.',
    tooLarge: 'Diese Datei ist größer als {limit}. Nichts wurde geändert.',
    unreachable:
      'Das Portal war nicht zu erreichen. Nichts wurde geändert; versuchen Sie es noch einmal.',
    saved: 'Ihr Bild wurde geändert.',
    removed: 'Ihr Bild wurde entfernt.',
  },
  password: {
    title: 'Passwort',
    description: 'Eine Änderung beendet alle Ihre anderen Sitzungen.',
    none: 'Sie haben hier keines. Sie melden sich über {provider} an.',
    provider: 'einen Anmeldeanbieter',
    current: 'Aktuelles Passwort',
    new: 'Neues Passwort',
    hint: 'Mindestens 12 Zeichen.',
    change: 'Passwort ändern',
    changed: 'Ihr Passwort wurde geändert. Alle anderen Sitzungen wurden beendet.',
  },
  secondStep: {
    title: 'Anmeldung in zwei Schritten',
    description: 'Nach dem Passwort ein Code, den eine App auf Ihrem Telefon anzeigt.',
    off: 'Sie ist ausgeschaltet: Ihr Passwort allein genügt zum Anmelden.',
    removed:
      'Sie wurde <at></at> für Sie entfernt. Der angegebene Grund: „{reason}“. Richten Sie sie mit einer App, die Sie zur Hand haben, wieder ein.',
    on: 'Sie ist eingeschaltet. Eingerichtet: <since></since>.',
    asked: 'Dieses Portal verlangt sie von Ihnen.',
    codesLeft:
      '{count, plural, =0 {Sie haben keinen Wiederherstellungscode mehr: Erstellen Sie neue.} one {Sie haben noch einen Wiederherstellungscode: Erstellen Sie neue.} other {Sie haben noch # Wiederherstellungscodes.}}',
    setUp: 'Einrichten …',
    another: 'Andere App verwenden …',
    renew: 'Neue Wiederherstellungscodes …',
    remove: 'Ausschalten …',
    password: 'Aktuelles Passwort',
    setUpTitle: 'Anmeldung in zwei Schritten einrichten?',
    setUpText:
      'Sie brauchen eine Authenticator-App auf Ihrem Telefon. Alle Ihre anderen Sitzungen enden, sobald sie eingeschaltet ist.',
    anotherTitle: 'Eine andere App verwenden?',
    anotherText:
      'Die jetzige App gilt weiter, bis die neue ihren ersten Code angezeigt hat. Sie bekommen auch neue Wiederherstellungscodes.',
    goOn: 'Weiter',
    renewTitle: 'Neue Wiederherstellungscodes erstellen?',
    renewText: 'Die alten gelten dann nicht mehr.',
    renewConfirm: 'Neue erstellen',
    removeTitle: 'Anmeldung in zwei Schritten ausschalten?',
    removeText:
      'Wer Ihr Passwort erfährt, kann sich dann als Sie anmelden. Auch Ihre Wiederherstellungscodes gelten nicht mehr.',
    removeConfirm: 'Ausschalten',
    isOn: 'Die Anmeldung in zwei Schritten ist eingeschaltet. Alle anderen Sitzungen wurden beendet.',
    isOff: 'Die Anmeldung in zwei Schritten ist ausgeschaltet.',
    renewed: 'Sie haben neue Wiederherstellungscodes.',
  },
  language: {
    description: 'In welcher Sprache das Portal mit Ihnen spricht und Ihnen E-Mails schreibt.',
  },
  storage: {
    title: 'Speicher',
    description:
      'Es zählen alle Versionen Ihrer Dokumente, auch jener im Papierkorb, und abgelehnte Speicherungen.',
    used: '{used} belegt',
    usedOf: '{used} von {quota} belegt',
    full: 'Es ist kein Platz mehr: Neue Dateien und Speicherungen werden abgelehnt. Eine abgelehnte Speicherung wird für Sie aufbewahrt. Löschen Sie alte Versionen oder Dokumente im Papierkorb endgültig, oder bitten Sie die Administration um mehr.',
  },
  mail: {
    title: 'E-Mail',
    description: 'Was an {email} geschickt wird, außer dass es hier angezeigt wird.',
    legend: 'Mir auch eine E-Mail schicken, wenn',
    kinds: {
      shared: 'etwas mit mir geteilt wird',
      mention: 'mich jemand in einem Kommentar erwähnt',
      'save-refused': 'eine meiner Speicherungen abgelehnt wird',
      'lock-broken': 'eine meiner Sperren aufgehoben wird',
    },
    save: 'Speichern',
    saved: 'Ihre Auswahl wurde gespeichert.',
  },
  sessions: {
    title: 'Sitzungen',
    description:
      'Browser, in denen Sie angemeldet sind. Wird einer abgemeldet, lassen sich Dokumente, die dort in einem Editor geöffnet sind, noch speichern.',
    this: 'Dieser Browser',
    times: 'Zuletzt verwendet: <used></used> · angemeldet: <signedIn></signedIn>',
    signOut: 'Abmelden',
    signOutThis: 'Diesen Browser abmelden',
    signOutOf: '{browser} abmelden',
    signedOut: 'Dieser Browser wurde abgemeldet.',
    unknown: 'Unbekannter Browser',
    browserOn: 'Browser unter {system}',
    on: '{browser} unter {system}',
  },
  access: {
    title: 'Editoren mit Zugriff',
    description:
      'Sooft Sie ein Dokument öffnen, darf sein Editor es einige Stunden lang in Ihrem Namen lesen oder speichern. Das überdauert Ihre Sitzung, damit nichts verloren geht; hier lässt es sich beenden.',
    none: 'Zurzeit hat kein Editor in Ihrem Namen Zugriff.',
    through:
      '{rights, select, edit {bearbeitet} comment {kommentiert} other {gelesen}} in {editor}',
    allDocuments: 'Alle Dokumente',
    phone: 'Office auf einem Telefon',
    gone: 'einem Editor, der entfernt wurde',
    times:
      'Geöffnet <opened></opened>{used, select, yes { · zuletzt verwendet <last></last>} other {}} · endet <until></until>',
    more: '{count, plural, one {# weiteren anzeigen} other {# weitere anzeigen}}',
    end: 'Beenden',
    endOf: 'Zugriff auf {name} beenden',
    endOfPhone: 'Zugriff von Office auf einem Telefon beenden',
    endAll: 'Alle Zugriffe beenden',
    question: 'Zugriff auf „{name}“ beenden?',
    questionPhone: 'Zugriff von Office auf einem Telefon beenden?',
    questionAll: 'Zugriff aller Editoren beenden?',
    explanation:
      'Der Editor kann ab sofort weder lesen noch speichern. Was noch nicht gespeichert ist, bleibt in dem Fenster, in dem es ist, und nirgends sonst. Sie können das Dokument neu öffnen.',
    explanationAll:
      'Ab sofort kann kein Editor in Ihrem Namen lesen oder speichern, weder in diesem Browser noch in einem anderen. Was noch nicht gespeichert ist, bleibt in dem Fenster, in dem es ist, und nirgends sonst. Sie können Dokumente neu öffnen.',
    confirm: 'Zugriff beenden',
    ended: 'Der Zugriff wurde beendet.',
    endedBefore: 'Er war schon beendet.',
    endedAll:
      '{count, plural, =0 {Es gab keinen mehr.} one {Der Zugriff eines Editors wurde beendet.} other {# Zugriffe wurden beendet.}}',
  },
}
