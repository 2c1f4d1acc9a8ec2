import { Bookmark, Pencil } from 'lucide-react'
import { Badge } from '#components/ui/badge'
import type { LockItem } from './document-item'

/** Says who edits a document or has checked it out; nothing when it is free. */
export function LockBadge({ lock }: { lock: LockItem | null }) {
  if (lock === null) return null
  if (lock.kind === 'checked-out') {
    return (
      <Badge tone={lock.mine ? 'accent' : 'warning'} icon={<Bookmark aria-hidden />}>
        {lock.mine ? 'Checked out by you' : `Checked out by ${lock.by.name}`}
      </Badge>
    )
  }
  return (
    <Badge tone="accent" icon={<Pencil aria-hidden />}>
      {lock.mine ? 'You are editing' : `${lock.by.name} is editing`}
    </Badge>
  )
}
