import { ChevronDown, ChevronUp, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ZoomBar } from '#components/editors/zoom-bar'
import { Button } from '#components/ui/button'
import type { PdfState } from './pdf-viewing'

const fits = [
  ['page-width', 'fitWidth'],
  ['page-fit', 'wholePage'],
  ['0.5', '50%'],
  ['0.75', '75%'],
  ['1', '100%'],
  ['1.5', '150%'],
  ['2', '200%'],
  ['4', '400%'],
] as const

export interface PdfToolbarProps {
  state: PdfState
  finding: boolean
  onPage(page: number): void
  onZoom(by: 1 | -1): void
  onFit(value: string): void
  onFind(): void
}

/** Which page it is, how large, and the search. */
export function PdfToolbar({ state, finding, onPage, onZoom, onFit, onFind }: PdfToolbarProps) {
  const t = useTranslations('editors.viewers.pdf')
  const { page, pages, fit, scale } = state
  const listed = fits.some(([value]) => value === fit)
  return (
    <div
      role="toolbar"
      aria-label="PDF"
      className="flex h-10 shrink-0 items-center gap-0.5 border-line border-b px-2"
    >
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('pageBefore')}
        title={t('pageBefore')}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <ChevronUp aria-hidden />
      </Button>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={t('nextPage')}
        title={t('nextPage')}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        <ChevronDown aria-hidden />
      </Button>
      <PageNumber {...{ page, pages, onPage }} />
      <span className="ml-auto" />
      <ZoomBar onZoom={onZoom}>
        <select
          aria-label={t('size')}
          title={t('size')}
          value={listed ? fit : 'other'}
          onChange={(event) => onFit(event.target.value)}
          className="h-7 rounded-sm bg-transparent px-1 text-xs hover:bg-hover max-sm:w-20"
        >
          {!listed && (
            <option value="other" disabled>
              {Math.round(scale * 100)}%
            </option>
          )}
          {fits.map(([value, words]) => (
            <option key={value} value={value} className="bg-raised text-ink">
              {words === 'fitWidth' || words === 'wholePage' ? t(words) : words}
            </option>
          ))}
        </select>
      </ZoomBar>
      <Button
        variant="ghost"
        size="sm"
        icon={<Search aria-hidden />}
        aria-pressed={finding}
        className="aria-pressed:bg-pressed"
        title={t('findHint')}
        onClick={onFind}
      >
        {t('find')}
      </Button>
    </div>
  )
}

function PageNumber({
  page,
  pages,
  onPage,
}: Pick<PdfToolbarProps, 'onPage'> & { page: number; pages: number }) {
  const t = useTranslations('editors.viewers.pdf')
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  function go() {
    const wanted = Number.parseInt(typed, 10)
    if (wanted >= 1 && wanted <= pages) onPage(wanted)
    else setTyped(String(page))
  }
  return (
    <form
      className="flex items-center gap-1.5 whitespace-nowrap pl-1 text-xs tabular-nums"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <input
        aria-label={t('page')}
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        className="h-7 w-11 rounded-sm border border-control bg-canvas px-1.5 text-right"
      />
      {t('ofPages', { pages })}
    </form>
  )
}
