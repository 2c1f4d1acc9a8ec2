/** Why a save was refused, as a sentence for the person whose save it was. */
export function rejectReason(reason: string): string {
  switch (reason) {
    case 'lock-mismatch':
      return 'Another editor or person held the document when this save arrived, or the lock had been broken.'
    case 'not-locked':
      return 'The editor no longer held the document when this save arrived: its lock had ended or been broken.'
    case 'changed-elsewhere':
      return 'The document had been changed elsewhere since this editor opened it.'
    case 'access-ended':
      return 'The access of this editing session had ended before the save arrived.'
    case 'no-write-right':
      return 'This editing session was not allowed to change the document.'
    case 'over-quota':
      return 'There was no room left for this save in the quota of the document’s owner.'
    default:
      return 'The portal could not accept this save.'
  }
}
