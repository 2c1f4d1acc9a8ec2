import clsx from 'clsx'
import { Star, StarOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
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
  const t = useTranslations('documents.list.star')
  const { starred } = item
  return (
    <Button
      variant="ghost"
      size={inRow ? 'icon-sm' : 'icon'}
      aria-label={t('starName', { name: item.name })}
      aria-pressed={starred}
      aria-keyshortcuts={inRow ? 's' : undefined}
      title={starred ? t(inRow ? 'unstarKey' : 'unstar') : t(inRow ? 'starKey' : 'star')}
      className={clsx(
        starred && '[&_svg]:fill-current',
        starred ? 'text-link' : 'text-muted',
        // In a list on a phone the menu has it.
        inRow && !starred && 'max-list:hidden',
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
  const t = useTranslations('documents.list.star')
  return (
    <MenuItem icon={starred ? <StarOff aria-hidden /> : <Star aria-hidden />} onSelect={onSelect}>
      {starred ? t('unstar') : t('star')}
    </MenuItem>
  )
}
