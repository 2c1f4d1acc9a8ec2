import type { Words } from '#messages/speak'

/** A sentence for the person, said in their language when it is shown. */
export type Tell = (t: Words<'editors'>) => string
