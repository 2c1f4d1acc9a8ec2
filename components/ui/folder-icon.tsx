import clsx from 'clsx'
import { Folder } from 'lucide-react'

/** The sign of a folder; said for screen readers. */
export function FolderIcon({ className }: { className?: string }) {
  return (
    <Folder
      role="img"
      aria-label="Folder"
      strokeWidth={1.75}
      className={clsx('size-4.5 shrink-0 fill-folder-fill text-folder', className)}
    />
  )
}
