import { useTranslations } from 'next-intl'
import { DocumentName } from '#components/admin/document-name'
import { Banner } from '#components/ui/banner'
import { Panel } from '#components/ui/panel'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'

type Problem = 'missing' | 'wrong-length' | 'wrong-hash' | 'unreadable'

export interface FindingsTableProps {
  findings: {
    blobKey: string
    document: { id: string; name: string; extension: string } | null
    version: number | null
    rejectedSave: string | null
    /** Null: no template is meant; without a name it was deleted since. */
    template: { name: string | null } | null
    problem: Problem
  }[]
  /** How many there are; the table may show fewer. */
  count: number
}

/** What the last verify found to be missing or damaged. */
export function FindingsTable({ findings, count }: FindingsTableProps) {
  const t = useTranslations('admin.storage.findings')
  return (
    <Panel
      title={t('title')}
      description={
        count > findings.length ? t('first', { shown: String(findings.length), count }) : undefined
      }
    >
      <div className="p-4 pb-2">
        <Banner tone="danger" title={t('advice')}>
          {t('how')}
        </Banner>
      </div>
      <Table caption={t('title')}>
        <TableHead>
          <HeaderCell>{t('document')}</HeaderCell>
          <HeaderCell>{t('which')}</HeaderCell>
          <HeaderCell>{t('wrong')}</HeaderCell>
          <HeaderCell>{t('key')}</HeaderCell>
        </TableHead>
        <TableBody>
          {findings.map(({ blobKey, document, version, rejectedSave, template, problem }) => (
            <Row key={`${blobKey} ${version} ${rejectedSave}`}>
              <Cell primary>
                {document ? (
                  <DocumentName document={document} toVersions />
                ) : template?.name ? (
                  template.name
                ) : (
                  <span className="text-muted italic">{t('deleted')}</span>
                )}
              </Cell>
              <Cell>
                {template && t('template')}
                {version !== null && t('version', { version: String(version) })}
                {rejectedSave !== null && t('refusedSave')}
              </Cell>
              <Cell>
                <span className="text-danger">{t(`problems.${problem}`)}</span>
              </Cell>
              <Cell>
                <code className="break-all text-xs">{blobKey}</code>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Panel>
  )
}
