import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useFormat } from '#lib/use-format'

export interface StorageMeterProps {
  /** Bytes. */
  used: number
  /** Bytes; null for as much as they like. */
  quota: number | null
}

/** How much a person has stored, of how much they may. */
export function StorageMeter({ used, quota }: StorageMeterProps) {
  const t = useTranslations('profile.storage')
  const format = useFormat()
  const full = quota !== null && used >= quota
  const share = quota === null ? 0 : quota === 0 ? 100 : Math.min(100, (used / quota) * 100)
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      <p className="tabular-nums">
        {quota === null
          ? t('used', { used: format.size(used) })
          : t('usedOf', { used: format.size(used), quota: format.size(quota) })}
      </p>
      {quota !== null && (
        <div aria-hidden className="h-2 overflow-hidden rounded-sm bg-pressed">
          <div
            className={clsx('h-full', full ? 'bg-danger-fill' : 'bg-accent')}
            style={{ width: `${share}%` }}
          />
        </div>
      )}
      {full && <p className="text-pretty text-danger">{t('full')}</p>}
    </div>
  )
}
