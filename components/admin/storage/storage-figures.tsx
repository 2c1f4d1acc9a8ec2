import { Figures } from '#components/ui/figures'
import { formatCount, formatSize } from '#lib/format'

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
  const isScarce = disk.freeBytes < disk.totalBytes * scarce
  return (
    <Figures
      figures={[
        {
          name: 'Documents',
          value: usage.documents.toLocaleString('en'),
          more: `${usage.inTrash.toLocaleString('en')} of them in the trash`,
        },
        {
          name: 'Versions',
          value: formatSize(usage.versions.bytes),
          more: formatCount(usage.versions.count, 'version'),
        },
        {
          name: 'Refused saves',
          value: formatSize(usage.rejectedSaves.bytes),
          more: `${usage.rejectedSaves.count.toLocaleString('en')} waiting`,
        },
        {
          name: 'Room on the disk',
          value: formatSize(disk.freeBytes),
          more: `of ${formatSize(disk.totalBytes)}${isScarce ? ': make room soon' : ''}`,
          alarming: isScarce,
        },
      ]}
    />
  )
}
