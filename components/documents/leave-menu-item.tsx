import { UserMinus } from 'lucide-react'
import { MenuItem, MenuSeparator } from '#components/ui/menu'

/** In the menus of what others share with the person, where that is listed. */
export function LeaveMenuItem({ onLeave }: { onLeave: (() => void) | undefined }) {
  if (onLeave === undefined) return null
  return (
    <>
      <MenuSeparator />
      <MenuItem icon={<UserMinus aria-hidden />} onSelect={onLeave}>
        Remove from my list…
      </MenuItem>
    </>
  )
}
