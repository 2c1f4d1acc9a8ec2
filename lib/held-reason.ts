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
export function heldReason(lock: Held | null): string | undefined {
  if (lock === null || (lock.kind === 'checked-out' && lock.mine)) return undefined
  if (lock.kind === 'checked-out') return `${lock.by.name} has checked it out`
  return lock.mine ? 'You have it open in an editor' : `${lock.by.name} is editing it`
}
