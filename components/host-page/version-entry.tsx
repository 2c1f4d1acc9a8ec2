import { Pin } from 'lucide-react'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { RelativeTime } from '#components/ui/relative-time'
import { formatSize } from '#lib/format'
import { howSaved } from '#lib/how-saved'
import type { HistoryVersion } from '#lib/version-history'

/** One version: number, when, who, how, size. */
export function VersionEntry({
  version,
  actions,
}: {
  version: HistoryVersion
  actions: ReactNode
}) {
  const { number, isHead, pinned, label, createdAt, editors, source, restoredFrom, size } = version
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-1.5">
          <span className="font-medium">Version {number}</span>
          {isHead && <Badge tone="accent">newest</Badge>}
          {pinned && <Badge icon={<Pin aria-hidden />}>pinned</Badge>}
        </p>
        {label && <p className="break-words font-medium">{label}</p>}
        <p className="text-muted text-xs">
          {howSaved(source, restoredFrom)} <RelativeTime at={createdAt} />
          {editors.length > 0 && ` by ${editors.map(({ name }) => name).join(', ')}`}
        </p>
        <p className="text-muted text-xs tabular-nums">
          {formatSize(size)}
          {sizeWords(version.sizeChange)}
        </p>
      </div>
      <div className="flex shrink-0">{actions}</div>
    </div>
  )
}

function sizeWords(change: number | null): string {
  if (change === null || change === 0) return ''
  return ` (${change > 0 ? '+' : '−'}${formatSize(Math.abs(change))})`
}
