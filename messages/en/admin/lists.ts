/** What the admin’s lists have in common. */
export const lists = {
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  formerUser: 'A former user',
  inTrash: 'In the trash',
  state: 'State',
  all: 'All',
  showAll: 'Show all',
  clearFilter: 'Clear the filter',
  lookElsewhere: 'Look for other words, or clear the filter to see everything.',
  searchDocumentsAndPeople: 'Search documents and people',
  live: {
    live: 'Live',
    offline: 'Offline',
    paused: 'Paused',
    pauseLong: 'Pause the live view',
    resumeLong: 'Resume the live view',
    pause: 'Pause',
    resume: 'Resume',
  },
} as const
