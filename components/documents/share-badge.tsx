import { UsersRound } from 'lucide-react'
import { Badge } from '#components/ui/badge'
import { levelWords } from '#lib/share-level'
import type { ItemMay } from './document-item'

export interface ShareBadgeProps {
  item: { owner: { name: string } | null; shared: boolean; may: ItemMay }
}

/** Says of the own that others have a share of it, and of others' how far one may go. */
export function ShareBadge({ item: { owner, shared, may } }: ShareBadgeProps) {
  if (shared) {
    return (
      <Badge icon={<UsersRound aria-hidden />} title="Others have access">
        Shared
      </Badge>
    )
  }
  if (owner === null || may.edit) return null
  return <Badge>{levelWords[may.comment ? 'comment' : 'view']}</Badge>
}
