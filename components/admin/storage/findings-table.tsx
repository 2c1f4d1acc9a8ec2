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
    problem: Problem
  }[]
  /** How many there are; the table may show fewer. */
  count: number
}

const words: Record<Problem, string> = {
  missing: 'The bytes are gone',
  'wrong-length': 'Shorter or longer than it was saved',
  'wrong-hash': 'Changed since it was saved',
  unreadable: 'The disk cannot read it',
}

/** What the last verify found to be missing or damaged. */
export function FindingsTable({ findings, count }: FindingsTableProps) {
  return (
    <Panel
      title="Missing or damaged"
      description={
        count > findings.length
          ? `The first ${findings.length} of ${count.toLocaleString('en')}; the command line prints all.`
          : undefined
      }
    >
      <div className="p-4 pb-2">
        <Banner tone="danger" title="Bring these files back from a backup">
          Copy each under the name shown here from the folder of documents in the backup, then
          verify again. Other versions of the same documents are not affected.
        </Banner>
      </div>
      <Table caption="Missing or damaged">
        <TableHead>
          <HeaderCell>Document</HeaderCell>
          <HeaderCell>Which</HeaderCell>
          <HeaderCell>What is wrong</HeaderCell>
          <HeaderCell>Name in the store</HeaderCell>
        </TableHead>
        <TableBody>
          {findings.map(({ blobKey, document, version, rejectedSave, problem }) => (
            <Row key={`${blobKey} ${version} ${rejectedSave}`}>
              <Cell primary>
                {document ? (
                  <DocumentName document={document} toVersions />
                ) : (
                  <span className="text-muted italic">Deleted since</span>
                )}
              </Cell>
              <Cell>{version === null ? 'A refused save' : `Version ${version}`}</Cell>
              <Cell>
                <span className="text-danger">{words[problem]}</span>
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
