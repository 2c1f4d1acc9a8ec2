import type { Words } from '#messages/speak'

interface Held {
  kind: 'editing' | 'checked-out'
  by: { name: string }
  /** Whether that is the person looking. */
  mine: boolean
}

/**
 * Why something must wait until a document is free; undefined when it need not. An own checkout is no
 * reason: it is taken to change the document.
 */
export function heldReason(lock: Held | null, t: Words<'documents'>): string | undefined {
  if (lock === null || (lock.kind === 'checked-out' && lock.mine)) return undefined
  const { name } = lock.by
  if (lock.kind === 'checked-out') return t('list.held.checkedOut', { name })
  return lock.mine ? t('list.held.youEdit') : t('list.held.edits', { name })
}
