import type { Words } from '#messages/speak'

/** Why a save was refused, as a sentence for the person whose save it was. */
export function rejectReason(reason: string, t: Words<'documents'>): string {
  switch (reason) {
    case 'lock-mismatch':
      return t('page.rejectReason.lockMismatch')
    case 'not-locked':
      return t('page.rejectReason.notLocked')
    case 'changed-elsewhere':
      return t('page.rejectReason.changedElsewhere')
    case 'access-ended':
    // So the audit log says it.
    case 'not-authorised':
      return t('page.rejectReason.accessEnded')
    case 'no-write-right':
      return t('page.rejectReason.noWriteRight')
    case 'over-quota':
      return t('page.rejectReason.overQuota')
    default:
      return t('page.rejectReason.other')
  }
}
