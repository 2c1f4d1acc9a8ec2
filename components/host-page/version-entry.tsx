import { Pin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { useFormat } from '#lib/use-format'
import type { HistoryVersion } from '#lib/version-history'

export interface VersionEntryProps {
  version: HistoryVersion
  /** Its day stands above it. */
  underDay?: boolean
  actions?: ReactNode
}

/** One version: number, when, who, how, size. */
export function VersionEntry({ version, underDay = false, actions }: VersionEntryProps) {
  const t = useTranslations('hostPage.versions')
  const format = useFormat()
  const { number, isHead, pinned, label, createdAt, editors, restoredFrom, sizeChange } = version
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-1.5">
          <span className="font-medium">{t('version', { number: String(number) })}</span>
          {isHead && <Badge tone="success">{t('newest')}</Badge>}
          {pinned && <Badge icon={<Pin aria-hidden />}>{t('pinned')}</Badge>}
        </p>
        {label && <p className="break-words font-medium">{label}</p>}
        <p className="text-pretty text-muted text-xs">
          {t.rich('saved', {
            how: howSaved(version),
            from: String(restoredFrom),
            signed: editors.length > 0 ? 'yes' : 'no',
            names: editors.map(({ name }) => name).join(', '),
            when: underDay ? 'clock' : 'relative',
            time: () => <RelativeTime at={createdAt} show={underDay ? 'clock' : 'relative'} />,
          })}
        </p>
        <p className="text-muted text-xs tabular-nums">
          {format.size(version.size)}
          {sizeChange !== null &&
            sizeChange !== 0 &&
            ` (${sizeChange > 0 ? '+' : '−'}${format.size(Math.abs(sizeChange))})`}
        </p>
      </div>
      {actions && <div className="flex shrink-0">{actions}</div>}
    </div>
  )
}

function howSaved({ source, restoredFrom }: HistoryVersion): string {
  if (source === 'exit-save') return 'exitSave'
  return source === 'restore' && restoredFrom !== null ? 'restoreFrom' : source
}
