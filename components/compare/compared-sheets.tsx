import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { Banner } from '#components/ui/banner'
import { Panel } from '#components/ui/panel'
import type { SheetComparison } from '#lib/compare/comparison'

export interface ComparedSheetsProps {
  sheets: readonly SheetComparison[]
}

/** Two workbooks: the cells that changed, sheet by sheet. */
export function ComparedSheets({ sheets }: ComparedSheetsProps) {
  const t = useTranslations('compare.sheets')
  const touched = sheets.filter(({ kind }) => kind !== 'same')
  if (touched.length === 0) {
    return <Banner className="mt-3">{t('same')}</Banner>
  }
  const same = sheets.length - touched.length
  return (
    <div className="mt-4 flex flex-col gap-4">
      {touched.map((sheet) => (
        <Panel
          key={sheet.name}
          title={sheet.name || t('table')}
          description={describe(sheet, t)}
          actions={sheet.kind !== 'changed' && <SheetBadge kind={sheet.kind} />}
        >
          {sheet.cells.length > 0 && <CellTable sheet={sheet} />}
        </Panel>
      ))}
      {same > 0 && <p className="px-2 text-muted">{t('unchanged', { count: same })}</p>}
    </div>
  )
}

function SheetBadge({ kind }: { kind: SheetComparison['kind'] }) {
  const t = useTranslations('compare.sheets')
  return kind === 'added' ? (
    <Badge tone="success">{t('added')}</Badge>
  ) : (
    <Badge tone="danger">{t('removed')}</Badge>
  )
}

function describe(
  { changed, cells }: SheetComparison,
  t: ReturnType<typeof useTranslations<'compare.sheets'>>,
): string {
  return cells.length < changed
    ? t('differShown', { count: changed, shown: String(cells.length) })
    : t('differ', { count: changed })
}

function CellTable({ sheet }: { sheet: SheetComparison }) {
  const t = useTranslations('compare')
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">
        {t('sheets.caption', { sheet: sheet.name || t('sheets.table') })}
      </caption>
      <thead>
        <tr className="text-muted text-xs [&>th]:px-3 [&>th]:py-1.5 [&>th]:font-medium">
          <th scope="col" className="w-20">
            {t('sheets.cell')}
          </th>
          <th scope="col">{t('left')}</th>
          <th scope="col">{t('right')}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.cells.map(({ cell, left, right }) => (
          <tr key={cell} className="border-line border-t align-top">
            <th scope="row" className="px-3 py-1.5 font-medium tabular-nums">
              {cell}
            </th>
            <td className="wrap-anywhere whitespace-pre-wrap px-3 py-1.5">
              {left !== null && <del className="rounded-xs bg-danger-soft text-danger">{left}</del>}
            </td>
            <td className="wrap-anywhere whitespace-pre-wrap px-3 py-1.5">
              {right !== null && (
                <ins className="rounded-xs bg-success-soft text-success no-underline">{right}</ins>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
