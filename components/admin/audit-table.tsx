import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import { auditActionWords, auditDetailWords, auditValueWords } from './audit-words'
import { PersonName } from './person-name'
import { reasonWords } from './words'

type Value = string | number | boolean | null

export interface AuditTableProps {
  entries: {
    id: string
    at: Date
    actor: { name: string; email: string } | null
    action: string
    document: { id: string; name: string | null } | null
    subject: string | null
    detail: Record<string, Value>
    correlationId: string | null
  }[]
}

/** The audit log. */
export function AuditTable({ entries }: AuditTableProps) {
  const t = useTranslations('admin.audit')
  const words = useTranslations('admin.auditWords')
  return (
    <Table caption={t('title')} fixed>
      <TableHead>
        <HeaderCell className="w-48">{t('table.when')}</HeaderCell>
        <HeaderCell className="w-[16%]">{t('table.who')}</HeaderCell>
        <HeaderCell className="w-[19%]">{t('table.what')}</HeaderCell>
        <HeaderCell className="w-[17%]">{t('table.about')}</HeaderCell>
        <HeaderCell>{t('table.details')}</HeaderCell>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <Row key={entry.id}>
            <Cell className="truncate tabular-nums max-list:order-last">
              <RelativeTime at={entry.at} show="exact" />
            </Cell>
            <Cell className="max-list:min-w-0">
              <span className="flex">
                <PersonName person={entry.actor} nobody={t('table.system')} />
              </span>
            </Cell>
            <Cell primary className="max-list:order-first">
              <span className="font-medium text-ink" title={entry.action}>
                {auditActionWords(entry.action, words)}
              </span>
            </Cell>
            <Cell className="max-list:min-w-0">
              <About entry={entry} />
            </Cell>
            <Cell className="max-list:basis-full max-list:empty:hidden">
              <Details entry={entry} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

type Entry = AuditTableProps['entries'][number]

/** Of what is no document and no person the log keeps the id, and its name among the details. */
function subjectOf({ subject, detail }: Entry): string | null {
  return typeof detail.name === 'string' && /^[\w-]{22}$/.test(subject ?? '')
    ? detail.name
    : subject
}

function About({ entry }: { entry: Entry }) {
  const t = useTranslations('admin.audit.table')
  const { document, actor } = entry
  const subject = subjectOf(entry)
  if (document === null) {
    // Who signs in is about themselves: that needs no saying.
    if (subject === null || subject === actor?.name) return null
    return (
      <span className="block truncate text-ink" title={subject}>
        {subject}
      </span>
    )
  }
  if (document.name === null) {
    return (
      <span className="italic" title={document.id}>
        {t('deletedDocument')}
      </span>
    )
  }
  return (
    <Link
      href={routes.admin.versionsOf(document.id)}
      prefetch={false}
      title={document.name}
      className="block truncate text-ink hover:underline"
    >
      {document.name}
    </Link>
  )
}

/** What the other columns say already, or nobody asks for here; the export has it. */
const unsaid = new Set(['status', 'kind', 'user'])

/** Numbers of bytes. */
const sizes = new Set(['size', 'bytes', 'maxBytes'])

/** Times as ISO 8601 tells them. */
const times = new Set(['since', 'until', 'of'])

function Details({ entry }: { entry: Entry }) {
  const { document, detail, correlationId } = entry
  const t = useTranslations('admin.audit.table')
  const words = useTranslations('admin.auditWords')
  const valueWords = useValueWords()
  const shown = Object.entries(detail).filter(
    ([name, value]) =>
      value !== null &&
      value !== '' &&
      !unsaid.has(name) &&
      // It stands under «About» already.
      !(name === 'name' && document === null && subjectOf(entry) === value),
  )
  if (shown.length === 0) return null
  return (
    <span
      className="line-clamp-2 break-words text-xs"
      title={correlationId === null ? undefined : t('correlation', { id: correlationId })}
    >
      {shown.map(([name, value], at) => (
        <span key={name}>
          {at > 0 && ' · '}
          {auditDetailWords(name, words)}{' '}
          <span className="text-ink">{valueWords(name, value)}</span>
        </span>
      ))}
    </span>
  )
}

function useValueWords() {
  const t = useTranslations('admin.audit.table')
  const words = useTranslations('admin.auditWords')
  const saves = useTranslations('admin.saves')
  const { size, utc } = useFormat()
  return (name: string, value: Value): string => {
    if (sizes.has(name) && typeof value === 'number') return size(value)
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    const text = String(value)
    if (name === 'reason') return reasonWords(text, saves)
    if (times.has(name) && !Number.isNaN(Date.parse(text))) return utc(new Date(text))
    return name.startsWith('lock') && text.length > 24
      ? `${text.slice(0, 23)}…`
      : auditValueWords(name, text, words)
  }
}
