import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { routes } from '#lib/routes'
import { EditorActions, type EditorActionsProps } from './editor-actions'
import { editorKind } from './editor-kind'
import { sharedTypes } from './shared-types'
import { TypeList } from './type-list'

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
  const t = useTranslations('adminPeople')
  return (
    <Table caption={t('editors.page.title')}>
      <TableHead>
        <HeaderCell>{t('editors.table.editor')}</HeaderCell>
        <HeaderCell>{t('editors.table.state')}</HeaderCell>
        <HeaderCell>{t('editors.table.discovery')}</HeaderCell>
        <HeaderCell>{t('editors.table.edits')}</HeaderCell>
        <HeaderCell>{t('editors.table.onlyShows')}</HeaderCell>
        <HeaderCell className="max-xl:hidden">{t('editors.table.proofKey')}</HeaderCell>
        <HeaderCell hidden>{t('words.actions')}</HeaderCell>
      </TableHead>
      <TableBody>
        {editors.map((editor) => (
          <Row key={editor.id} className="[&>td]:align-top list:[&>td]:py-2.5">
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
              <span className="block text-muted text-xs">{editorKind(editor.kind, t)}</span>
            </Cell>
            <Cell>
              <State editor={editor} />
            </Cell>
            <Cell className="max-w-72 list:max-xl:max-w-44">
              <span className="block truncate" title={editor.discoveryUrl}>
                {editor.discoveryUrl}
              </span>
              <span className="block text-xs">
                {editor.kind === 'builtin' ? (
                  t('editors.table.partOfPortal')
                ) : editor.fetchedAt === null ? (
                  t('editors.table.neverFetched')
                ) : (
                  <Fetched at={editor.fetchedAt} />
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
            <Cell phoneLabel={t('editors.table.editsPhone')} className="max-w-64">
              <TypeList types={editor.edits} />
              {editor.firstFor.length > 0 && (
                <span className="block text-pretty text-xs">
                  {t('editors.table.firstChoiceFor', { types: editor.firstFor.join(', ') })}
                </span>
              )}
            </Cell>
            <Cell phoneLabel={t('editors.table.showsPhone')} className="max-w-48">
              <TypeList types={editor.views} />
            </Cell>
            <Cell className="max-xl:hidden">
              {editor.proofKeyFingerprint === null ? (
                t('editors.table.none')
              ) : (
                <code className="text-xs" title={t('editors.table.fingerprint')}>
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

function Fetched({ at }: { at: Date }) {
  const t = useTranslations('adminPeople.editors.table')
  return t.rich('fetched', { time: () => <RelativeTime key="time" at={at} /> })
}

function State({ editor }: { editor: ShownEditor }) {
  const t = useTranslations('adminPeople')
  if (editor.disabledAt !== null) return <Badge>{t('words.disabled')}</Badge>
  if (editor.lastError === null) return <Badge tone="success">{t('editors.table.offered')}</Badge>
  return editor.fetchedAt === null ? (
    <Badge tone="danger">{t('editors.table.notReachable')}</Badge>
  ) : (
    <Badge tone="warning" title={t('editors.table.fetchFailedTitle')}>
      {t('editors.table.fetchFailed')}
    </Badge>
  )
}
