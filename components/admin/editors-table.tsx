import Link from 'next/link'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { routes } from '#lib/routes'
import { EditorActions, type EditorActionsProps } from './editor-actions'
import { sharedTypes } from './shared-types'
import { TypeList } from './type-list'
import { editorKindWords } from './words'

export interface ShownEditor {
  id: string
  name: string
  kind: string
  discoveryUrl: string
  disabledAt: Date | null
  fetchedAt: Date | null
  lastError: string | null
  lastErrorAt: Date | null
  edits: string[]
  views: string[]
  firstFor: string[]
  proofKeyFingerprint: string | null
  containers: boolean
  writeRelative: boolean
  takesFreeLock: boolean
}

export interface EditorsTableProps {
  editors: ShownEditor[]
  actions: EditorActionsProps['actions']
}

/** The registered editors. */
export function EditorsTable({ editors, actions }: EditorsTableProps) {
  return (
    <Table caption="Editors">
      <TableHead>
        <HeaderCell>Editor</HeaderCell>
        <HeaderCell>State</HeaderCell>
        <HeaderCell>Discovery</HeaderCell>
        <HeaderCell>Edits</HeaderCell>
        <HeaderCell>Only shows</HeaderCell>
        <HeaderCell>Proof key</HeaderCell>
        <HeaderCell hidden>Actions</HeaderCell>
      </TableHead>
      <TableBody>
        {editors.map((editor) => (
          <Row key={editor.id} className="[&>td]:py-2.5 [&>td]:align-top">
            <Cell primary>
              {editor.kind === 'builtin' ? (
                <span className="font-medium text-ink">{editor.name}</span>
              ) : (
                <Link
                  href={routes.admin.editor(editor.id)}
                  prefetch={false}
                  className="rounded-sm font-medium text-ink hover:underline"
                >
                  {editor.name}
                </Link>
              )}
              <span className="block text-muted text-xs">{editorKindWords(editor.kind)}</span>
            </Cell>
            <Cell>
              <State editor={editor} />
            </Cell>
            <Cell className="max-w-72">
              <span className="block truncate" title={editor.discoveryUrl}>
                {editor.discoveryUrl}
              </span>
              <span className="block text-xs">
                {editor.kind === 'builtin' ? (
                  'Part of the portal'
                ) : editor.fetchedAt === null ? (
                  'Never fetched'
                ) : (
                  <>
                    Fetched <RelativeTime at={editor.fetchedAt} />
                  </>
                )}
              </span>
              {editor.lastError && (
                <span className="block text-pretty text-danger text-xs">
                  {editor.lastErrorAt && (
                    <>
                      <RelativeTime at={editor.lastErrorAt} />:{' '}
                    </>
                  )}
                  {editor.lastError}
                </span>
              )}
            </Cell>
            <Cell phoneLabel="edits" className="max-w-64">
              <TypeList types={editor.edits} />
              {editor.firstFor.length > 0 && (
                <span className="block text-pretty text-xs">
                  First choice for {editor.firstFor.join(', ')}
                </span>
              )}
            </Cell>
            <Cell phoneLabel="shows" className="max-w-48">
              <TypeList types={editor.views} />
            </Cell>
            <Cell hideOnPhone>
              {editor.proofKeyFingerprint === null ? (
                'None'
              ) : (
                <code className="text-xs" title="SHA-256 of its current key, shortened">
                  {editor.proofKeyFingerprint}
                </code>
              )}
            </Cell>
            <Cell actions>
              <EditorActions
                editor={{
                  id: editor.id,
                  name: editor.name,
                  kind: editor.kind,
                  disabled: editor.disabledAt !== null,
                  containers: editor.containers,
                  writeRelative: editor.writeRelative,
                  takesFreeLock: editor.takesFreeLock,
                  shared: sharedTypes(editor, editors),
                }}
                actions={actions}
              />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

function State({ editor }: { editor: ShownEditor }) {
  if (editor.disabledAt !== null) return <Badge>Disabled</Badge>
  if (editor.lastError === null) return <Badge tone="success">Offered</Badge>
  return editor.fetchedAt === null ? (
    <Badge tone="danger">Not reachable</Badge>
  ) : (
    <Badge tone="warning" title="The last good discovery document stays in use.">
      Last fetch failed
    </Badge>
  )
}
