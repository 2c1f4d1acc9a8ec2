import { UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import type { ItemMay } from './document-item'

export interface ShareBadgeProps {
  item: { owner: { name: string } | null; shared: boolean; may: ItemMay }
}

/** Says of the own that others have a share of it, and of others' how far one may go. */
export function ShareBadge({ item: { owner, shared, may } }: ShareBadgeProps) {
  const t = useTranslations('documents.list.shareBadge')
  if (shared) {
    return (
      <Badge icon={<UsersRound aria-hidden />} title={t('sharedTitle')}>
        {t('shared')}
      </Badge>
    )
  }
  if (owner === null || may.edit) return null
  return <Badge>{may.comment ? t('comment') : t('view')}</Badge>
}
