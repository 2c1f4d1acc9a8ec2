import { useTranslations } from 'next-intl'
import { Figures } from '#components/ui/figures'
import { RelativeTime } from '#components/ui/relative-time'
import { useFormat } from '#lib/use-format'

export interface StorageFiguresProps {
  usage: {
    /** When it was counted; null: just now. */
    asOf: Date | null
    documents: number
    inTrash: number
    versions: { count: number; bytes: number }
    rejectedSaves: { count: number; bytes: number }
  }
  /** The disk of the data folder, in bytes. */
  disk: { freeBytes: number; totalBytes: number }
}

/** Below this share of free space it is time to act. */
const scarce = 0.1

/** How much is stored, and how much room there is. */
export function StorageFigures({ usage, disk }: StorageFiguresProps) {
  const t = useTranslations('admin.storage.figures')
  const { number, size } = useFormat()
  const isScarce = disk.freeBytes < disk.totalBytes * scarce
  const { asOf } = usage
  return (
    <div className="flex flex-col gap-2">
      <Figures
        figures={[
          {
            name: t('documents'),
            value: number(usage.documents),
            more: t('inTrash', { count: usage.inTrash }),
          },
          {
            name: t('versions'),
            value: size(usage.versions.bytes),
            more: t('versionCount', { count: usage.versions.count }),
          },
          {
            name: t('refusedSaves'),
            value: size(usage.rejectedSaves.bytes),
            more: t('waiting', { count: usage.rejectedSaves.count }),
          },
          {
            name: t('room'),
            value: size(disk.freeBytes),
            more: t(isScarce ? 'scarce' : 'of', { size: size(disk.totalBytes) }),
            alarming: isScarce,
          },
        ]}
      />
      {asOf && (
        <p className="text-muted text-sm">
          {t.rich('asOf', { when: () => <RelativeTime at={asOf} /> })}
        </p>
      )}
    </div>
  )
}
