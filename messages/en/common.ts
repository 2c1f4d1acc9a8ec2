/** What pieces of the interface say wherever they stand. */
export const common = {
  asText: '{name}, as text',
  pagination: {
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
    more: 'Show more',
  },
  confirmDialog: {
    reason: 'Reason',
    reasonHint: 'Goes into the audit log.',
    cancel: 'Cancel',
  },
  dialog: {
    close: 'Close',
  },
  unreachable: 'The portal could not be reached. Try again.',
  form: {
    unreachable:
      'The portal could not be reached. What you typed is still here: try again, or load the page anew if it was updated meanwhile.',
  },
  fault: {
    title: 'This page could not be shown',
    again: 'Try again',
    text: 'The portal had a fault of its own. Your documents are not affected.',
    number: 'Number in the log: {number}',
  },
  notFound: {
    page: 'Not found',
    title: 'There is nothing here',
    documents: 'Go to your documents',
    text: 'The page does not exist, or it is not yours to see.',
  },
  toast: {
    undo: 'Undo',
    dismiss: 'Dismiss',
  },
  loading: 'Loading…',
  /** Types of things. */
  folder: 'Folder',
  fileKinds: {
    document: 'Document',
    spreadsheet: 'Spreadsheet',
    presentation: 'Presentation',
    pdf: 'PDF',
    text: 'Text',
    picture: 'Picture',
    source: 'Source',
    archive: 'Archive',
    sound: 'Sound',
    video: 'Video',
    file: 'File',
  },
  /** How long ago, or in how long. */
  relative: {
    justNow: 'just now',
    inAMoment: 'in a moment',
    minutesAgo: '{count, number} min ago',
    hoursAgo: '{count, plural, one {# hour} other {# hours}} ago',
    daysAgo: '{count, plural, one {# day} other {# days}} ago',
    inMinutes: 'in {count, number} min',
    inHours: 'in {count, plural, one {# hour} other {# hours}}',
    inDays: 'in {count, plural, one {# day} other {# days}}',
  },
  /** What a share gives, as one chooses it. */
  levels: {
    view: 'Can view',
    comment: 'Can comment',
    edit: 'Can edit',
  },
  /** The same as one is told. */
  may: {
    view: 'You can read it.',
    comment: 'You can read and comment on it.',
    edit: 'You can change it.',
  },
  /** The choice of language; each is called as it calls itself. */
  language: {
    title: 'Language',
    browser: 'The browser’s language',
    en: 'English',
    de: 'Deutsch',
  },
} as const
