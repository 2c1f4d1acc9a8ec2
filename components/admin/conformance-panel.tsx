import { useTranslations } from 'next-intl'
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
  const t = useTranslations('adminPeople.editors.conformance')
  const failed = report.runs.reduce((sum, run) => sum + run.failed, 0)
  return (
    <Panel
      title={t('title')}
      description={t.rich(
        isThisBuild === null ? 'someBuild' : isThisBuild ? 'thisBuild' : 'otherBuild',
        { time: () => <RelativeTime key="time" at={new Date(report.at)} /> },
      )}
      actions={
        failed === 0 ? (
          <Badge tone="success">{t('allPassed')}</Badge>
        ) : (
          <Badge tone="danger">{t('failedCount', { count: failed })}</Badge>
        )
      }
    >
      <Table caption={t('title')}>
        <TableHead>
          <HeaderCell>{t('suite')}</HeaderCell>
          <HeaderCell>{t('offered')}</HeaderCell>
          <HeaderCell align="end">{t('passed')}</HeaderCell>
          <HeaderCell align="end">{t('failed')}</HeaderCell>
          <HeaderCell align="end">{t('leftOut')}</HeaderCell>
        </TableHead>
        <TableBody>
          {report.runs.map(({ suite, configuration, passed, failed: not, skipped }) => (
            <Row key={suite + configuration}>
              <Cell primary>{suite}</Cell>
              <Cell>{configuration}</Cell>
              <Cell align="end" phoneLabel={t('passedPhone')}>
                {passed}
              </Cell>
              <Cell align="end" phoneLabel={t('failedPhone')}>
                {not}
              </Cell>
              <Cell align="end" phoneLabel={t('leftOutPhone')}>
                {skipped}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}
