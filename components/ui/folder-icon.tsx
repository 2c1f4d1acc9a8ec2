import clsx from 'clsx'
import { Folder } from 'lucide-react'
import { useTranslations } from 'next-intl'

/** The sign of a folder; said for screen readers. */
export function FolderIcon({ className }: { className?: string }) {
  const t = useTranslations('common')
  return (
    <Folder
      role="img"
      aria-label={t('folder')}
      strokeWidth={1.75}
      className={clsx('size-4.5 shrink-0 fill-folder-fill text-folder', className)}
    />
  )
}
