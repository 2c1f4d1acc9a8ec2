'use client'

import './image-chrome.css'
import { useTranslations } from 'next-intl'
import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { ZoomBar } from '#components/editors/zoom-bar'
import { Button } from '#components/ui/button'
import type { EditorIslandProps } from '#lib/editor-island'
import { viewIsland } from '#lib/view-island'
import { decodeImage, type ShownImage } from './decode-image'
import { useDragToPan } from './use-drag-to-pan'
import { useImageZoom } from './use-image-zoom'

/** The island for pictures. An .svg stands in an <img> like all others: its scripts never run. */
export function ImageIsland({ fileName, statusBar, onReady }: EditorIslandProps) {
  const t = useTranslations('editors.viewers.image')
  const stage = useRef<HTMLElement>(null)
  const [image, setImage] = useState<ShownImage | null>(null)
  const ready = useEffectEvent(onReady)
  const named = useEffectEvent(() => fileName)
  const { fits, scale, zoom, toFit, setScale } = useImageZoom(stage, image)
  const pan = useDragToPan(stage)

  useEffect(() => {
    ready(
      viewIsland({
        focus: () => stage.current?.focus(),
        async show(bytes) {
          const decoded = await decodeImage(bytes, named())
          setImage(decoded)
          return decoded ? null : (words) => words('viewers.image.damaged')
        },
      }),
    )
  }, [])
  useEffect(() => () => image?.release(), [image])

  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return
    // React listens to wheels passively: the page would zoom, too.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoom(event.deltaY < 0 ? 1 : -1, event)
    }
    element.addEventListener('wheel', wheel, { passive: false })
    return () => element.removeEventListener('wheel', wheel)
  }, [zoom])

  function pressed(event: KeyboardEvent) {
    if (event.altKey || event.target !== stage.current) return
    if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else if (event.key === '0') toFit()
    else if (event.key === '1' && !event.ctrlKey && !event.metaKey) setScale(1)
    else return
    event.preventDefault()
  }

  return (
    <div className="flex h-full flex-col">
      <div
        role="toolbar"
        aria-label={t('picture')}
        className="flex h-10 shrink-0 items-center gap-0.5 border-line border-b px-2"
      >
        <ZoomBar onZoom={zoom}>
          <span role="status" className="w-12 text-center text-xs tabular-nums">
            {Math.max(1, Math.round(scale * 100))}%
          </span>
        </ZoomBar>
        <Button
          variant="ghost"
          size="sm"
          aria-pressed={fits}
          className="ml-1 aria-pressed:bg-pressed"
          title={t('fitHint')}
          onClick={toFit}
        >
          {t('fit')}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          aria-pressed={!fits && scale === 1}
          className="aria-pressed:bg-pressed"
          title={t('actualSizeHint')}
          onClick={() => setScale(1)}
        >
          {t('actualSize')}
        </Button>
      </div>
      <section
        ref={stage}
        aria-label={t('picture')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={pressed}
        {...pan}
        className="flex min-h-0 flex-1 cursor-grab overflow-auto bg-surface focus-visible:outline-offset-[-2px] active:cursor-grabbing"
      >
        {image && (
          // biome-ignore lint/performance/noImgElement: bytes that the browser has already
          <img
            src={image.url}
            alt={fileName}
            draggable={false}
            style={{ width: image.width * scale, height: image.height * scale }}
            className="carrel-checkers m-auto max-w-none shrink-0 select-none"
          />
        )}
      </section>
      {image &&
        statusBar &&
        createPortal(
          <span className="whitespace-nowrap tabular-nums">
            {t('pixels', { width: image.width, height: image.height })}
          </span>,
          statusBar,
        )}
    </div>
  )
}
