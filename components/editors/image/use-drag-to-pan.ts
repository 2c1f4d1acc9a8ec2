import { type PointerEvent, type RefObject, useRef } from 'react'

/** Moves what scrolls in an element with the mouse; fingers do that by themselves. */
export function useDragToPan(stage: RefObject<HTMLElement | null>) {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null)
  const end = () => {
    from.current = null
  }
  return {
    onPointerDown(event: PointerEvent) {
      const element = stage.current
      if (!element || event.pointerType !== 'mouse' || event.button !== 0) return
      element.setPointerCapture(event.pointerId)
      const { scrollLeft: left, scrollTop: top } = element
      from.current = { x: event.clientX, y: event.clientY, left, top }
    },
    onPointerMove(event: PointerEvent) {
      const element = stage.current
      if (!element || !from.current) return
      element.scrollLeft = from.current.left - (event.clientX - from.current.x)
      element.scrollTop = from.current.top - (event.clientY - from.current.y)
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}
