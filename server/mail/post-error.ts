import { speak, type Words } from '#messages/speak'

/** Says why a letter did not go. */
export type TellPost = (t: Words<'errors'>) => string

const english = speak('en', 'errors')

/** Why a letter did not go. `message` is that in English, for the log; `tell` says it in any language. */
export class PostError extends Error {
  override name = 'PostError'
  constructor(
    readonly tell: TellPost,
    /** `letter`: it will never go. `server`: none will, for now. `try`: this one may go later. */
    readonly fault: 'letter' | 'server' | 'try',
  ) {
    super(tell(english))
  }
}
