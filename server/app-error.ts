import { speak, type Words } from '#messages/speak'

/** What can stop a use case. */
export type AppErrorCode =
  | 'not-found' // or not theirs: the two look the same
  | 'forbidden'
  | 'locked'
  | 'invalid'
  | 'too-large'
  | 'over-quota'
  | 'wrong-length'
  | 'storage-full'
  | 'storage-read-only'
  | 'stalled'
  | 'busy'
  | 'conflict'
  | 'not-empty'

const english = speak('en', 'errors')

/**
 * A stop that the person is told about: what happened, what became of their data, what to do. `message` is that in
 * English, for logs and the command line; `tell` says it in the person's language.
 *
 * @param tell says it with the words of the area `errors`: `(t) => t('noSuchUser')`
 * @param field the form field it is about, when it is about one
 */
export class AppError extends Error {
  override name = 'AppError'
  readonly tell: (t: Words<'errors'>) => string
  constructor(
    readonly code: AppErrorCode,
    tell: string | ((t: Words<'errors'>) => string),
    readonly field?: string,
  ) {
    const said = typeof tell === 'string' ? () => tell : tell
    super(said(english))
    this.tell = said
  }
}
