'use client'

import { ChevronDown, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { Button, ButtonLink } from '#components/ui/button'
import { Pagination } from '#components/ui/pagination'
import { Panel } from '#components/ui/panel'
import {
  Cell,
  HeaderCell,
  Row,
  SectionRow,
  Table,
  TableBody,
  TableHead,
} from '#components/ui/table'
import { useDays } from '#lib/use-days'
import { withQuery } from '#lib/with-query'
import { VersionActions, type VersionActionsProps } from './version-actions'
import { CompareBar, CompareBox } from './version-compare'
import { type VersionItem, VersionLine } from './version-line'

/** A version with the autosaves that led to it, and how many there are beyond those. */
export interface VersionEntryItem {
  version: VersionItem
  autosaves: VersionItem[]
  more: number
}

/** The document's page or the admin's. */
type PageAddress = `/documents/${string}` | `/admin/versions/${string}`

export interface VersionPanelProps extends Omit<VersionActionsProps, 'version'> {
  entries: readonly VersionEntryItem[]
  /** When the list was read. */
  now: Date
  /** The page's own address, for the steps through the list. */
  page: PageAddress
  /** Set when these are the autosaves folded under one version. */
  within?: number | undefined
  /** Whether this is the first page. */
  first: boolean
  older: number | null
}

/**
 * The versions of a document by day, newest first, autosaves folded under the save that followed them. The document's
 * page and the admin area show the same.
 */
export function VersionPanel(props: VersionPanelProps) {
  const { document, entries, now, page, within, first, older, ...rest } = props
  const t = useTranslations('documents.versions.panel')
  const [chosen, setChosen] = useState<number[]>([])
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const columns = document.trashed ? 5 : 6
  const days = useDays(entries, now)
  const toggle = (number: number) => {
    const next = new Set(open)
    if (!next.delete(number)) next.add(number)
    setOpen(next)
  }
  const line = (version: VersionItem, inner = false) => (
    <VersionLine
      key={version.number}
      version={version}
      inner={inner}
      select={
        !document.trashed && (
          <CompareBox number={version.number} chosen={chosen} choose={setChosen} />
        )
      }
      actions={<VersionActions {...rest} document={document} version={version} />}
    />
  )
  return (
    <Panel
      title={within === undefined ? t('title') : t('autosavesBefore', { number: String(within) })}
      anchor="versions"
      description={t('description')}
      actions={within !== undefined && <ButtonLink href={page}>{t('all')}</ButtonLink>}
    >
      <Table caption={t('caption', { name: document.name })}>
        <TableHead>
          {!document.trashed && (
            <HeaderCell hidden className="w-px">
              {t('compare')}
            </HeaderCell>
          )}
          <HeaderCell>{t('version')}</HeaderCell>
          <HeaderCell>{t('saved')}</HeaderCell>
          <HeaderCell>{t('by')}</HeaderCell>
          <HeaderCell align="end">{t('size')}</HeaderCell>
          <HeaderCell hidden>{t('actions')}</HeaderCell>
        </TableHead>
        {days.map(({ name, entries: some }) => (
          <TableBody key={name}>
            <SectionRow>{name}</SectionRow>
            {some.map((entry) => (
              <Fragment key={entry.version.number}>
                {line(entry.version)}
                {entry.autosaves.length > 0 && (
                  <FoldRow
                    entry={entry}
                    open={open.has(entry.version.number)}
                    columns={columns}
                    toggle={() => toggle(entry.version.number)}
                  />
                )}
                {open.has(entry.version.number) && (
                  <>
                    {entry.autosaves.map((version) => line(version, true))}
                    {entry.more > 0 && <MoreRow entry={entry} page={page} columns={columns} />}
                  </>
                )}
              </Fragment>
            ))}
          </TableBody>
        ))}
      </Table>
      <CompareBar documentId={document.id} chosen={chosen} clear={() => setChosen([])} />
      {(!first || older !== null) && (
        <div className="px-3">
          <Pagination
            previous={first ? undefined : at(page, { within })}
            next={older === null ? undefined : at(page, { within, before: older })}
          />
        </div>
      )}
    </Panel>
  )
}

interface FoldRowProps {
  entry: VersionEntryItem
  open: boolean
  columns: number
  toggle(): void
}

function FoldRow({ entry, open, columns, toggle }: FoldRowProps) {
  const t = useTranslations('documents.versions.panel')
  const count = entry.autosaves.length + entry.more
  return (
    <Row className="h-8! bg-surface max-sm:min-h-0!">
      <Cell colSpan={columns} className="sm:pl-8!">
        <Button
          variant="ghost"
          size="sm"
          className="-ml-2.5 text-muted!"
          aria-expanded={open}
          icon={open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          onClick={toggle}
        >
          {t('fold', { count, number: String(entry.version.number) })}
        </Button>
      </Cell>
    </Row>
  )
}

interface MoreRowProps {
  entry: VersionEntryItem
  page: PageAddress
  columns: number
}

function MoreRow({ entry, page, columns }: MoreRowProps) {
  const t = useTranslations('documents.versions.panel')
  const { number } = entry.version
  const before = entry.autosaves.at(-1)?.number
  return (
    <Row className="bg-surface">
      <Cell colSpan={columns} className="sm:pl-8!">
        <ButtonLink size="sm" href={at(page, { within: number, before })}>
          {t('showOthers', { count: entry.more })}
        </ButtonLink>
      </Cell>
    </Row>
  )
}

function at(
  page: PageAddress,
  query: { within?: number | undefined; before?: number | undefined },
) {
  const { within, before } = query
  return withQuery(page, { within: within?.toString(), before: before?.toString() })
}
