/** What a share gives. */
export type ShareLevel = 'view' | 'comment' | 'edit'

export const shareLevels: readonly ShareLevel[] = ['view', 'comment', 'edit']

/** As one chooses it. */
export const levelWords: Record<ShareLevel, string> = {
  view: 'Can view',
  comment: 'Can comment',
  edit: 'Can edit',
}

/** As one is told. */
export const mayWords: Record<ShareLevel, string> = {
  view: 'You can read it.',
  comment: 'You can read and comment on it.',
  edit: 'You can change it.',
}
