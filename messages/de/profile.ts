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
    description: 'Browser, in denen Sie angemeldet sind.',
    this: 'Dieser Browser',
    times: 'Zuletzt verwendet: <used></used> · angemeldet: <signedIn></signedIn>',
    signOut: 'Abmelden',
    signOutThis: 'Diesen Browser abmelden',
    signOutOf: '{browser} abmelden',
    everywhere: 'Überall abmelden',
    signedOut: 'Dieser Browser wurde abgemeldet.',
    unknown: 'Unbekannter Browser',
    browserOn: 'Browser unter {system}',
    on: '{browser} unter {system}',
  },
}
