import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { ShownImage } from './decode-image'

const steps = [0.05, 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8, 16]

/** How large a picture is shown: fitted to its stage, never beyond its actual size, or by a factor. */
export function useImageZoom(stage: RefObject<HTMLElement | null>, image: ShownImage | null) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [fitted, setFitted] = useState(1)
  /** A point of the picture, as shares of its size, and where on the stage it is to stay. */
  const anchor = useRef<{ u: number; v: number; x: number; y: number } | null>(null)
  const scale = chosen ?? fitted

  useLayoutEffect(() => {
    const element = stage.current
    if (!element || !image) return
    const measure = () => {
      const { clientWidth, clientHeight } = element
      setFitted(Math.min(1, clientWidth / image.width, clientHeight / image.height))
    }
    setChosen(null)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [stage, image])

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of size
  useLayoutEffect(() => {
    const element = stage.current
    const kept = anchor.current
    anchor.current = null
    if (!element || !kept) return
    element.scrollLeft = kept.u * element.scrollWidth - kept.x
    element.scrollTop = kept.v * element.scrollHeight - kept.y
  }, [stage, scale])

  const setScale = useCallback(
    (next: number, at?: { clientX: number; clientY: number }) => {
      const element = stage.current
      if (element) {
        const box = element.getBoundingClientRect()
        const x = at ? at.clientX - box.left : element.clientWidth / 2
        const y = at ? at.clientY - box.top : element.clientHeight / 2
        const u = (element.scrollLeft + x) / element.scrollWidth
        const v = (element.scrollTop + y) / element.scrollHeight
        anchor.current = { u, v, x, y }
      }
      setChosen(next)
    },
    [stage],
  )
  const zoom = useCallback(
    (by: 1 | -1, at?: { clientX: number; clientY: number }) => {
      const next =
        by > 0
          ? steps.find((step) => step > scale * 1.001)
          : steps.findLast((step) => step < scale * 0.999)
      if (next !== undefined) setScale(next, at)
    },
    [scale, setScale],
  )
  return { fits: chosen === null, scale, zoom, setScale, toFit: () => setChosen(null) }
}
