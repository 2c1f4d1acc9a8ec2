/** The admin’s list of locks. */
export const locks = {
  title: 'Locks',
  description:
    'Who holds which document now. A lock ends when its editor closes, when it is not refreshed for 30 minutes, or when it is broken here.',
  count: '{count, plural, one {# lock} other {# locks}}',
  countInAll: '{count, plural, one {# lock} other {# locks}} in all',
  noMatch: 'No lock matches “{search}”',
  empty: {
    title: 'Nobody holds a lock',
    text: 'As soon as somebody opens a document for editing, or checks one out, it appears here by itself.',
  },
  table: {
    caption: 'Held locks',
    document: 'Document',
    heldBy: 'Held by',
    through: 'Through',
    since: 'Since',
    refreshed: 'Refreshed',
    lastSave: 'Last save',
    expiresIn: 'Expires in',
    checkedOut: 'Checked out',
    unknownEditor: 'Unknown editor',
    sincePhone: 'taken',
    refreshedPhone: 'refreshed',
    lastSavePhone: 'last save',
    lastSaveOf: '<when></when> · v{version}',
    noneYet: 'none yet',
    expiresInPhone: 'expires in',
  },
  countDown: { expired: 'expired', days: '{days} d {hours} h' },
  actions: {
    openPage: 'Open its page',
    download: 'Download the newest version',
    versions: 'Versions',
    history: 'History of its locks',
    break: 'Break the lock…',
    question: 'Break the lock on “{name}”?',
    confirm: 'Break the lock',
    checkedOut:
      '{who} has it checked out. Others can edit it at once. What {who} has changed in a copy of their own stays there, and can be uploaded as a new version afterwards.',
    open: '{who} has it open.',
    openIn: '{who} has it open in {editor}.',
    saved: 'Saved under this lock: version {version}, <when></when>.',
    notSaved: 'Nothing has been saved under this lock yet.',
    after:
      'Others can edit it at once. What {who} has not saved stays in their window: their next save is refused and kept for 30 days under Refused saves, where it can become a version or a copy.',
  },
  done: {
    broken: 'The lock on “{name}” was broken.',
    alreadyFree: 'The lock on “{name}” had ended by itself a moment ago.',
  },
} as const
