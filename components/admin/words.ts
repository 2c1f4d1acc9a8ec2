const sources: Record<string, string> = {
  save: 'Saved',
  autosave: 'Autosaved',
  'exit-save': 'Saved on closing',
  upload: 'Uploaded',
  restore: 'Restored',
  copy: 'Copied',
  new: 'Created',
}

/** How a version came to be. */
export function sourceWords(source: string): string {
  return sources[source] ?? source
}

const reasons: Record<string, string> = {
  'lock-mismatch': 'Another lock was held',
  'not-locked': 'Its lock had ended',
  'changed-elsewhere': 'Changed meanwhile',
  'access-ended': 'Access had ended',
  'no-write-right': 'Read-only access',
  'over-quota': 'No room in the quota',
}

/** Why a save was refused. */
export function reasonWords(reason: string): string {
  return reasons[reason] ?? reason
}

const hints: Record<string, { short: string; long: string }> = {
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
}

/** Why a lock looks dead. */
export function hintWords(hint: string): { short: string; long: string } {
  return hints[hint] ?? { short: hint, long: hint }
}

const resolutions: Record<string, string> = {
  version: 'Made a version',
  copy: 'Kept as a copy',
  discarded: 'Discarded',
  replaced: 'Replaced by a later one',
}

/** What became of a refused save. */
export function resolutionWords(resolution: string): string {
  return resolutions[resolution] ?? resolution
}

const kinds: Record<string, string> = {
  builtin: 'Built-in',
  onlyoffice: 'ONLYOFFICE Docs',
  collabora: 'Collabora Online',
  microsoft: 'Office for the web',
  other: 'Other',
}

/** Which product an editor is. */
export function editorKindWords(kind: string): string {
  return kinds[kind] ?? kind
}
