import { UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MenuItem, MenuSeparator } from '#components/ui/menu'

/** In the menus of what others share with the person, where that is listed. */
export function LeaveMenuItem({ onLeave }: { onLeave: (() => void) | undefined }) {
  const t = useTranslations('documents.list.menu')
  if (onLeave === undefined) return null
  return (
    <>
      <MenuSeparator />
      <MenuItem icon={<UserMinus aria-hidden />} onSelect={onLeave}>
        {t('leave')}
      </MenuItem>
    </>
  )
}
