import clsx from 'clsx'
import { Star, StarOff } from 'lucide-react'
import { Button } from '#components/ui/button'
import { MenuItem } from '#components/ui/menu'
import type { ItemRef } from './document-item'

export interface StarButtonProps {
  item: ItemRef & { name: string; starred: boolean }
  onStar: (items: (ItemRef & { name: string })[], on: boolean) => void
  /** Out of the way until somebody points at the row. */
  inRow?: boolean
}

/** Says whether something is starred, and changes it. */
export function StarButton({ item, onStar, inRow = false }: StarButtonProps) {
  const { starred } = item
  return (
    <Button
      variant="ghost"
      size={inRow ? 'icon-sm' : 'icon'}
      aria-label={`Star ${item.name}`}
      aria-pressed={starred}
      aria-keyshortcuts={inRow ? 's' : undefined}
      title={`${starred ? 'Take the star away' : 'Star'}${inRow ? ' (s)' : ''}`}
      className={clsx(
        starred && '[&_svg]:fill-current',
        starred ? 'text-link' : 'text-muted',
        // On a phone the menu has it.
        !starred && 'max-sm:hidden',
        inRow &&
          !starred &&
          'focus-visible:opacity-100 group-hover/row:opacity-100 [@media(hover:hover)]:opacity-0',
      )}
      onClick={() => onStar([item], !starred)}
    >
      <Star aria-hidden />
    </Button>
  )
}

/** The same in a menu. */
export function StarMenuItem({ starred, onSelect }: { starred: boolean; onSelect: () => void }) {
  return (
    <MenuItem icon={starred ? <StarOff aria-hidden /> : <Star aria-hidden />} onSelect={onSelect}>
      {starred ? 'Take the star away' : 'Star'}
    </MenuItem>
  )
}
