import { Badge } from '#components/ui/badge'
import { Panel } from '#components/ui/panel'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'

export interface ConformancePanelProps {
  report: {
    at: string
    build: string
    runs: {
      suite: string
      configuration: string
      passed: number
      failed: number
      skipped: number
    }[]
  }
  /** Whether it is of the build that runs here; null when that is not known. */
  isThisBuild: boolean | null
}

/** How a build of the portal last answered the cases of Microsoft's WOPI validator. */
export function ConformancePanel({ report, isThisBuild }: ConformancePanelProps) {
  const failed = report.runs.reduce((sum, run) => sum + run.failed, 0)
  return (
    <Panel
      title="Protocol conformance"
      description={
        <>
          Microsoft’s WOPI validator cases, run <RelativeTime at={new Date(report.at)} />
          {isThisBuild === true && ' with the build that runs here.'}
          {isThisBuild === false && ' with another build than the one that runs here.'}
          {isThisBuild === null && '.'}
        </>
      }
      actions={
        failed === 0 ? (
          <Badge tone="success">All passed</Badge>
        ) : (
          <Badge tone="danger">{failed} failed</Badge>
        )
      }
    >
      <Table caption="Protocol conformance">
        <TableHead>
          <HeaderCell>Suite</HeaderCell>
          <HeaderCell>Offered to the editor</HeaderCell>
          <HeaderCell align="end">Passed</HeaderCell>
          <HeaderCell align="end">Failed</HeaderCell>
          <HeaderCell align="end">Left out</HeaderCell>
        </TableHead>
        <TableBody>
          {report.runs.map(({ suite, configuration, passed, failed: not, skipped }) => (
            <Row key={suite + configuration}>
              <Cell primary>{suite}</Cell>
              <Cell>{configuration}</Cell>
              <Cell align="end" phoneLabel="passed">
                {passed}
              </Cell>
              <Cell align="end" phoneLabel="failed">
                {not}
              </Cell>
              <Cell align="end" phoneLabel="left out">
                {skipped}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}
