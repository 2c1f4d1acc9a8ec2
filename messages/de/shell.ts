import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const shell: Translated<typeof en.shell> = {
  description: 'Dokumente, im Browser bearbeitet und sicher gespeichert.',
  skip: 'Zum Inhalt springen',
  search: 'Suchen',
  offline:
    'Sie sind offline. Was Sie sehen, kann veraltet sein, und bis die Verbindung wieder steht, lässt sich nichts ändern.',
  places: {
    label: 'Orte',
    documents: 'Dokumente',
    shared: 'Mit mir geteilt',
    recent: 'Zuletzt verwendet',
    starred: 'Markiert',
    trash: 'Papierkorb',
    overview: 'Übersicht',
    locks: 'Sperren',
    versions: 'Versionen',
    refused: 'Abgelehntes',
    tokens: 'Zugriffstoken',
    users: 'Personen',
    groups: 'Gruppen',
    editors: 'Editoren',
    audit: 'Protokoll',
    storage: 'Speicher',
  },
  nav: {
    main: 'Hauptnavigation',
    admin: 'Administration',
  },
  drawer: {
    open: 'Navigation öffnen',
    navigation: 'Navigation',
    close: 'Navigation schließen',
  },
  palette: {
    goTo: 'Gehe zu …',
    goToKeys: 'Gehe zu … (Strg K)',
    field: 'Ein Dokument, ein Ordner oder eine Seite',
    list: 'Wohin',
    page: 'Seite',
    action: 'Aktion',
    notifications: 'Benachrichtigungen',
    profile: 'Profil',
    light: 'Helles Design',
    dark: 'Dunkles Design',
    system: 'Design des Systems',
    searchFor: 'Nach „{words}“ suchen',
  },
  userMenu: {
    label: 'Konto von {name}',
    profile: 'Profil',
    theme: 'Design',
    system: 'System',
    light: 'Hell',
    dark: 'Dunkel',
    signOut: 'Abmelden',
    everywhere: 'Überall abmelden',
    everywhereTitle: 'Überall abmelden?',
    everywhereText:
      'Beendet alle Ihre Sitzungen, in diesem Browser und in allen anderen. Dokumente, die in einem Editor geöffnet sind, können dort noch gespeichert werden.',
  },
}
