import type { ReactNode } from 'react'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from './table'

export interface FiguresTableProps {
  /** What opens it: «As a table». */
  words: string
  caption: string
  /** Of the columns; the first names the rows. */
  heads: readonly [string, ...string[]]
  rows: readonly { key: string; name: ReactNode; values: readonly string[] }[]
}

/** The numbers of a chart, for those who want or need to read them: folded until somebody asks. */
export function FiguresTable({ words, caption, heads, rows }: FiguresTableProps) {
  const [first, ...others] = heads
  return (
    <details className="border-line border-t">
      <summary className="cursor-pointer px-4 py-2 text-muted text-xs hover:text-ink">
        {words}
      </summary>
      <Table caption={caption}>
        <TableHead>
          <HeaderCell>{first}</HeaderCell>
          {others.map((head) => (
            <HeaderCell key={head} align="end">
              {head}
            </HeaderCell>
          ))}
        </TableHead>
        <TableBody>
          {rows.map(({ key, name, values }) => (
            <Row key={key}>
              <Cell primary>{name}</Cell>
              {values.map((value, at) => (
                <Cell key={others[at]} align="end" phoneLabel={others[at]}>
                  {value}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </details>
  )
}
