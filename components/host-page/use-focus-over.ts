import { useEffect, useEffectEvent, useRef } from 'react'
import type { Frame } from './use-frame'

/**
 * Tells the editor when the portal shows something over it, and when that is gone: editors take the focus back
 * otherwise, out of the field in which the person types (reference §8.2).
 */
export function useFocusOver({ send }: Pick<Frame, 'send'>, covered: boolean): void {
  const before = useRef(covered)
  const tell = useEffectEvent((kind: 'blur' | 'focus') => send({ kind }))
  useEffect(() => {
    if (before.current === covered) return
    before.current = covered
    tell(covered ? 'blur' : 'focus')
  }, [covered])
}
