import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { DocumentActions, ListedItem } from './document-item'

export interface LeaveDialogProps {
  item: ListedItem | null
  action: DocumentActions['leave']
  onClose: () => void
  /** Before the list is read again. */
  onDone: (item: ListedItem) => void
}

/** Asks before somebody gives up what was shared with them. */
export function LeaveDialog({ item, action, onClose, onDone }: LeaveDialogProps) {
  if (item === null) return null
  const { kind, id, name } = item
  const owner = item.owner?.name ?? 'Its owner'
  const what = kind === 'folder' ? 'It goes, with all that is in it,' : 'It goes'
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={`Remove “${name}” from your list?`}
      description={`${what} from your list, and you cannot open it any more unless you reach it in another way. ${owner} keeps it, and nothing in it changes. To have it back you have to be given access again.`}
      confirmLabel="Remove"
      action={action}
      hidden={{ kind, id }}
      onDone={() => onDone(item)}
    />
  )
}
