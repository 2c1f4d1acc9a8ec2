import { AppError } from '#server/documents/errors'

const most = 500

/**
 * Why an admin does something to what somebody else works on, as it goes into the audit log.
 *
 * @throws AppError `invalid` (field `reason`) without one, and for one that is too long
 */
export function givenReason(typed: string | undefined): string {
  const reason = (typed ?? '').trim()
  if (reason === '') throw new AppError('invalid', (t) => t('reasons.needed'), 'reason')
  if (reason.length > most) {
    throw new AppError('invalid', (t) => t('reasons.tooLong', { most }), 'reason')
  }
  return reason
}
