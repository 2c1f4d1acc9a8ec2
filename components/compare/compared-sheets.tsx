import { Badge } from '#components/ui/badge'
import { Banner } from '#components/ui/banner'
import { Panel } from '#components/ui/panel'
import type { SheetComparison } from '#lib/compare/comparison'
import { formatCount } from '#lib/format'

export interface ComparedSheetsProps {
  sheets: readonly SheetComparison[]
}

/** Two workbooks: the cells that changed, sheet by sheet. */
export function ComparedSheets({ sheets }: ComparedSheetsProps) {
  const touched = sheets.filter(({ kind }) => kind !== 'same')
  if (touched.length === 0) {
    return (
      <Banner className="mt-3">
        All cells are the same; what differs lies elsewhere in the file (formatting, charts,
        settings).
      </Banner>
    )
  }
  const same = sheets.length - touched.length
  return (
    <div className="mt-4 flex flex-col gap-4">
      {touched.map((sheet) => (
        <Panel
          key={sheet.name}
          title={sheet.name}
          description={describe(sheet)}
          actions={sheet.kind !== 'changed' && <SheetBadge kind={sheet.kind} />}
        >
          {sheet.cells.length > 0 && <CellTable sheet={sheet} />}
        </Panel>
      ))}
      {same > 0 && <p className="px-2 text-muted">{formatCount(same, 'sheet')} without changes.</p>}
    </div>
  )
}

function SheetBadge({ kind }: { kind: SheetComparison['kind'] }) {
  return kind === 'added' ? (
    <Badge tone="success">Sheet added</Badge>
  ) : (
    <Badge tone="danger">Sheet removed</Badge>
  )
}

function describe({ changed, cells }: SheetComparison): string {
  const all = formatCount(changed, 'cell')
  return cells.length < changed
    ? `${all} differ; the first ${cells.length} are shown.`
    : `${all} differ.`
}

function CellTable({ sheet }: { sheet: SheetComparison }) {
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">Changed cells of {sheet.name}</caption>
      <thead>
        <tr className="text-muted text-xs [&>th]:px-3 [&>th]:py-1.5 [&>th]:font-medium">
          <th scope="col" className="w-20">
            Cell
          </th>
          <th scope="col">Left</th>
          <th scope="col">Right</th>
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
