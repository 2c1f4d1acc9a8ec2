/** Why there is no text of a file; it is not tried again before there is a new version. */
export class Unreadable extends Error {
  override name = 'Unreadable'

  constructor(
    readonly outcome: 'protected' | 'damaged' | 'too-large',
    detail: string,
  ) {
    super(detail)
  }
}
