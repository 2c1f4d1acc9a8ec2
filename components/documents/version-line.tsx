import { Pin, Tag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '#components/ui/avatar'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, Row } from '#components/ui/table'
import { howSaved } from '#lib/how-saved'
import { useFormat } from '#lib/use-format'
import { SizeChange } from './size-change'

/** One version as the table shows it. */
export interface VersionItem {
  number: number
  createdAt: Date
  editors: { id: string; name: string }[]
  source: string
  restoredFrom: number | null
  size: number
  sizeChange: number | null
  sha256: string
  modifiedByUser: boolean | null
  editorName: string | null
  pinned: boolean
  label: string | null
  isHead: boolean
}

export interface VersionLineProps {
  version: VersionItem
  /** Folded under another one. */
  inner?: boolean
  /** The checkbox that chooses it for comparison. */
  select?: ReactNode
  actions: ReactNode
}

/** One version, under its day: number, when, how, who, how large. */
export function VersionLine({ version, inner = false, select, actions }: VersionLineProps) {
  const words = useTranslations('documents')
  const t = useTranslations('documents.versions.line')
  const { size } = useFormat()
  return (
    <Row className={inner ? 'bg-surface' : undefined}>
      {select && (
        <Cell select className={inner ? 'sm:pl-6!' : undefined}>
          {select}
        </Cell>
      )}
      <Cell primary>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="whitespace-nowrap font-medium tabular-nums">
            {t('version', { number: String(version.number) })}
          </span>
          {version.isHead && <Badge tone="success">{t('current')}</Badge>}
          {version.pinned && (
            <Badge icon={<Pin aria-hidden />} title={t('pinnedTitle')}>
              {t('pinned')}
            </Badge>
          )}
          {version.label && (
            <Badge tone="accent" icon={<Tag aria-hidden />} title={version.label}>
              <span className="max-w-40 truncate">{version.label}</span>
            </Badge>
          )}
        </span>
      </Cell>
      <Cell>
        <RelativeTime at={version.createdAt} show="clock" className="whitespace-nowrap" />
        <span
          className="list:block list:text-xs"
          title={version.editorName ? t('inEditor', { editor: version.editorName }) : undefined}
        >
          <span className="list:hidden"> · </span>
          {howSaved(version.source, version.restoredFrom, words)}
          {version.modifiedByUser === false && ` · ${t('noEdits')}`}
        </span>
      </Cell>
      <Cell>
        <Editors people={version.editors} />
      </Cell>
      <Cell align="end" className="whitespace-nowrap">
        <span title={`SHA-256 ${version.sha256}`}>{size(version.size)}</span>{' '}
        <SizeChange bytes={version.sizeChange} />
      </Cell>
      <Cell actions>{actions}</Cell>
    </Row>
  )
}

/** Everybody whose changes are in a version. */
function Editors({ people }: { people: VersionItem['editors'] }) {
  const names = people.map((person) => person.name).join(', ')
  return (
    <span className="flex items-center gap-2">
      <span className="flex -space-x-1.5 max-sm:hidden">
        {people.slice(0, 3).map((person) => (
          <Avatar key={person.id} person={person} decorative />
        ))}
      </span>
      <span className="min-w-0 list:max-w-28 list:truncate" title={names}>
        {names}
      </span>
    </span>
  )
}
