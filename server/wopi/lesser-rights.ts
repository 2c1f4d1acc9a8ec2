import type { EditorKind, Rights } from './ports'

/** Editors that keep a person to comments and still save (reference §4.3). */
export const commentingEditors: readonly EditorKind[] = ['onlyoffice', 'collabora']

/** The lesser of what a token was made for and what its user may do now, as far as its editor can keep to it. */
export function lesserRights(granted: Rights, now: Rights, kind: EditorKind): Rights {
  if (granted === 'view' || now === 'view') return 'view'
  if (granted === 'edit' && now === 'edit') return 'edit'
  return commentingEditors.includes(kind) ? 'comment' : 'view'
}
