import { useTranslations } from 'next-intl'
import { Figures } from '#components/ui/figures'
import { useFormat } from '#lib/use-format'

export interface StorageFiguresProps {
  usage: {
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
  return (
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
  )
}
