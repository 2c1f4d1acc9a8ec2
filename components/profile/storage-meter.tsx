import clsx from 'clsx'
import { formatSize } from '#lib/format'

export interface StorageMeterProps {
  /** Bytes. */
  used: number
  /** Bytes; null for as much as they like. */
  quota: number | null
}

/** How much a person has stored, of how much they may. */
export function StorageMeter({ used, quota }: StorageMeterProps) {
  const full = quota !== null && used >= quota
  const share = quota === null ? 0 : quota === 0 ? 100 : Math.min(100, (used / quota) * 100)
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      <p className="tabular-nums">
        {quota === null
          ? `${formatSize(used)} used`
          : `${formatSize(used)} of ${formatSize(quota)} used`}
      </p>
      {quota !== null && (
        <div aria-hidden className="h-2 overflow-hidden rounded-sm bg-pressed">
          <div
            className={clsx('h-full', full ? 'bg-danger-fill' : 'bg-accent')}
            style={{ width: `${share}%` }}
          />
        </div>
      )}
      {full && (
        <p className="text-pretty text-danger">
          There is no room left: new files and saves are refused. A refused save is kept for you.
          Delete old versions, or documents in the trash for good, or ask an administrator for more.
        </p>
      )}
    </div>
  )
}
