import type { Words } from '#messages/speak'

/** What an editor is to say, by its own names for what happened. */
export type EditorWords = readonly { type: string; msg: string }[]

const types = [
  ['savefailed', 'saveFailed'],
  ['saveunauthorized', 'saveUnauthorized'],
  ['savediskfull', 'saveDiskFull'],
  ['savetoolarge', 'saveTooLarge'],
  ['renamefailed', 'renameFailed'],
  ['loadfailed', 'loadFailed'],
  ['sessionexpiry', 'sessionExpiry'],
  ['sessionexpired', 'sessionExpired'],
  ['unauthorized', 'unauthorized'],
] as const

/**
 * What Collabora says when something fails, in the portal's words: what became of the work, and where it is. Its
 * own sentences speak of a storage server and of permissions, which the person knows nothing of.
 */
export function editorWords(t: Words<'hostPage'>): EditorWords {
  return types.map(([type, key]) => ({ type, msg: t(`officeWords.${key}`) }))
}
