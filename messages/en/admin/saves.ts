/** What is kept of saves and locks, in words: each under the code that it is kept by. */
export const saves = {
  sources: {
    save: 'Saved',
    autosave: 'Autosaved',
    'exit-save': 'Saved on closing',
    upload: 'Uploaded',
    restore: 'Restored',
    copy: 'Copied',
    new: 'Created',
    template: 'From a template',
  },
  reasons: {
    'lock-mismatch': 'Another lock was held',
    'not-locked': 'Its lock had ended',
    'changed-elsewhere': 'Changed meanwhile',
    'access-ended': 'Access had ended',
    'no-write-right': 'Read-only access',
    'over-quota': 'No room in the quota',
  },
  hints: {
    'holder-gone': { short: 'Account gone', long: 'The account that took this lock is gone.' },
    'holder-disabled': {
      short: 'Account disabled',
      long: 'The holder’s account is disabled: their editor cannot save any more.',
    },
    'access-ended': {
      short: 'Access ended',
      long: 'The access token behind this lock has ended: its editor cannot save any more.',
    },
    silent: {
      short: 'Silent',
      long: 'Not refreshed for 20 minutes or more, although editors do so every few minutes.',
    },
  },
  resolutions: {
    version: 'Made a version',
    copy: 'Kept as a copy',
    discarded: 'Discarded',
    replaced: 'Replaced by a later one',
  },
} as const
