import { Badge, type BadgeTone } from '#components/ui/badge'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { formatCount, formatSize } from '#lib/format'
import type { PlannedLine } from '#lib/people-import'

const words: Record<PlannedLine['outcome'], { tone: BadgeTone; says: string }> = {
  new: { tone: 'success', says: 'New' },
  account: { tone: 'neutral', says: 'Has an account' },
  invited: { tone: 'neutral', says: 'Invited already' },
  twice: { tone: 'neutral', says: 'Stands above' },
  wrong: { tone: 'danger', says: 'Wrong' },
}

/** More rows help nobody to look through them; what is wrong comes first. */
const mostShown = 200

/** The lines of an import. */
export function ImportTable({ lines }: { lines: readonly PlannedLine[] }) {
  const wrong = lines.filter(({ outcome }) => outcome === 'wrong')
  const shown = [...wrong, ...lines.filter(({ outcome }) => outcome !== 'wrong')]
  return (
    <>
      <Table caption="Lines of the file">
        <TableHead>
          <HeaderCell align="end">Line</HeaderCell>
          <HeaderCell>E-mail</HeaderCell>
          <HeaderCell>Name</HeaderCell>
          <HeaderCell>Role</HeaderCell>
          <HeaderCell>Groups</HeaderCell>
          <HeaderCell>Quota</HeaderCell>
          <HeaderCell>Outcome</HeaderCell>
        </TableHead>
        <TableBody>
          {shown.slice(0, mostShown).map((line) => (
            <Row key={line.line}>
              <Cell align="end" phoneLabel="Line">
                {line.line}
              </Cell>
              <Cell primary>
                <span className="break-all font-medium text-ink">{line.email || '—'}</span>
              </Cell>
              <Cell>{line.name || '—'}</Cell>
              <Cell>{line.role === 'admin' ? <Badge tone="accent">Admin</Badge> : 'Member'}</Cell>
              <Cell hideOnPhone>{line.groups.join(', ') || '—'}</Cell>
              <Cell hideOnPhone>{quotaWords(line.quota)}</Cell>
              <Cell>
                <span className="flex flex-wrap items-center gap-x-2">
                  <Badge tone={words[line.outcome].tone}>{words[line.outcome].says}</Badge>
                  {line.reason}
                </span>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {lines.length > mostShown && (
        <p className="text-muted">
          And {formatCount(lines.length - mostShown, 'line')} more, none of them shown here.
        </p>
      )}
    </>
  )
}

function quotaWords(quota: PlannedLine['quota']): string {
  if (quota === 'default') return '—'
  return quota === 'unlimited' ? 'No limit' : formatSize(quota)
}
