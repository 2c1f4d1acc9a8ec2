import { en } from '#messages/en/all'

/** What a share gives. `common.levels` says it as one chooses it, `common.may` as one is told. */
export type ShareLevel = 'view' | 'comment' | 'edit'

export const shareLevels: readonly ShareLevel[] = ['view', 'comment', 'edit']

/** In English alone: `common.levels` has it in the reader's language. */
export const levelWords = en.common.levels

/** In English alone: `common.may` has it in the reader's language. */
export const mayWords = en.common.may
