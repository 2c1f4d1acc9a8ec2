import { Bookmark } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar'
import { Badge } from '#components/ui/badge'
import type { LockItem } from './document-item'

/** Says who edits a document or has checked it out; nothing when it is free. */
export function LockBadge({ lock }: { lock: LockItem | null }) {
  const t = useTranslations('documents.list.lock')
  if (lock === null) return null
  const { name } = lock.by
  if (lock.kind === 'checked-out') {
    return (
      <Badge tone={lock.mine ? 'accent' : 'warning'} icon={<Bookmark aria-hidden />}>
        {lock.mine ? t('checkedOutByYou') : t('checkedOutBy', { name })}
      </Badge>
    )
  }
  return (
    <Badge tone="accent" icon={<Avatar person={lock.by} size="xs" decorative />}>
      {lock.mine ? t('youEdit') : t('edits', { name })}
    </Badge>
  )
}
