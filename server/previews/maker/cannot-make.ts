import type { PreviewFailure } from '#lib/preview'

/** The end of a preview, with its mark. */
export class CannotMake extends Error {
  override name = 'CannotMake'

  constructor(
    readonly reason: PreviewFailure,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(detail, options)
  }
}
