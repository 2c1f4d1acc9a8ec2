import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const lists: Translated<typeof en.admin.lists> = {
  actions: 'Aktionen',
  actionsFor: 'Aktionen für {name}',
  formerUser: 'Ehemaliges Konto',
  inTrash: 'Im Papierkorb',
  state: 'Zustand',
  all: 'Alle',
  showAll: 'Alle anzeigen',
  clearFilter: 'Filter zurücksetzen',
  lookElsewhere:
    'Suchen Sie nach anderen Wörtern, oder setzen Sie den Filter zurück, um alles zu sehen.',
  searchDocumentsAndPeople: 'Dokumente und Personen suchen',
  live: {
    live: 'Live',
    offline: 'Offline',
    paused: 'Angehalten',
    pauseLong: 'Live-Ansicht anhalten',
    resumeLong: 'Live-Ansicht fortsetzen',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
  },
}
