/** Why a letter did not go. */
export class PostError extends Error {
  override name = 'PostError'
  constructor(
    message: string,
    /** `letter`: it will never go. `server`: none will, for now. `try`: this one may go later. */
    readonly fault: 'letter' | 'server' | 'try',
  ) {
    super(message)
  }
}
