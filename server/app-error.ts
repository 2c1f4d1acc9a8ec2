import { type Format, formatOf } from '#lib/format'
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
const englishFormat = formatOf('en')

/**
 * Says something with the words of the area `errors`, and with sizes, numbers and times as the reader's language has
 * them: `(t, format) => t('uploads.tooLarge', { limit: format.size(limit) })`
 */
export type Tell = (t: Words<'errors'>, format: Format) => string

/**
 * A stop that the person is told about: what happened, what became of their data, what to do. `message` is that in
 * English, for logs and the command line; `tell` says it in the person's language.
 *
 * @param tell says it: `(t) => t('users.noSuchUser')`
 * @param field the form field it is about, when it is about one
 */
export class AppError extends Error {
  override name = 'AppError'
  constructor(
    readonly code: AppErrorCode,
    readonly tell: Tell,
    readonly field?: string,
  ) {
    super(tell(english, englishFormat))
  }
}
