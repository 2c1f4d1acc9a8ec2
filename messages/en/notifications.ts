/** What is said in: notifications. */
export const notifications = {
  title: 'Notifications',
  description:
    'What others shared with you, comments that mention you, saves of yours or of guests that were refused, and locks that an admin ended.',
  bellNew: 'Notifications, {count} new',
  which: 'Which',
  all: 'All',
  onlyNew: 'New',
  nothingNew: 'Nothing new',
  nothing: 'Nothing to look at',
  nothingText:
    'You are told here when somebody shares something with you or mentions you in a comment, and when a save of yours is refused.',
  markAll: 'Mark all as read',
  marked: '{count, plural, one {# notification is read} other {# notifications are read}}.',
  list: {
    isNew: 'New:',
    markRead: 'Mark as read',
    markReadOf: 'Mark as read: {name}',
    refused: 'A save of yours to <thing>{name}</thing> was refused. Nothing is lost.',
    refusedGuest: 'A save by <b>{by}</b> to <thing>{name}</thing> was refused. Nothing is lost.',
    lockBroken:
      'An admin ended your {lock, select, checkout {checkout of} other {editing of}} <thing>{name}</thing>. What you type is not lost.',
    shared: '<b>{by}</b> shared <thing>{name}</thing> with you. {may}',
    mentioned: '<b>{by}</b> mentioned you in a comment in <thing>{name}</thing>.',
    waits: 'The kept copy waits for you',
    done: 'dealt with',
    trashed: 'in the trash',
  },
} as const
