/** What can stop a use case. The portal shows `message` to the person as it stands. */
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

/**
 * A stop that the person is told about: what happened, what became of their data, what to do.
 *
 * @param field the form field it is about, when it is about one
 */
export class AppError extends Error {
  override name = 'AppError'
  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly field?: string,
  ) {
    super(message)
  }
}
