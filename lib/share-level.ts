/** What a share gives. `common.levels` says it as one chooses it, `common.may` as one is told. */
export type ShareLevel = 'view' | 'comment' | 'edit'

export const shareLevels: readonly ShareLevel[] = ['view', 'comment', 'edit']
