import { Download, Ellipsis, Share2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar'
import { CountBadge } from '#components/ui/count-badge'
import { Menu, MenuHeading, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { EditorView } from '#lib/frame/event'
import { routes } from '#lib/routes'
import { useAvatars } from '#lib/use-avatars'

export interface PhoneMenuProps {
  documentId: string
  others: readonly EditorView[]
  onShare: (() => void) | undefined
}

/** What the bar has no room for on a phone; who else is here is counted beside it. */
export function PhoneMenu({ documentId, others, onShare }: PhoneMenuProps) {
  const t = useTranslations('hostPage.bar')
  const count = others.length
  return (
    <span className="relative sm:hidden">
      <Menu label={t('more', { count })} trigger={<Ellipsis aria-hidden />}>
        {count > 0 && <Others others={others} />}
        {onShare && (
          <MenuItem icon={<Share2 aria-hidden />} onSelect={onShare}>
            {t('share')}
          </MenuItem>
        )}
        <MenuLink download icon={<Download aria-hidden />} href={routes.download(documentId)}>
          {t('download')}
        </MenuLink>
      </Menu>
      <CountBadge count={count} />
    </span>
  )
}

function Others({ others }: Pick<PhoneMenuProps, 'others'>) {
  const t = useTranslations('hostPage.presence')
  const avatars = useAvatars(others.map(({ userId }) => userId))
  return (
    <>
      <MenuHeading>{t('label')}</MenuHeading>
      {others.map(({ userId, name, readOnly }) => (
        <div key={userId} role="presentation" className="flex items-center gap-2 px-2 py-1">
          <Avatar person={{ name, avatar: avatars[userId] }} decorative />
          <span className="min-w-0 truncate">{readOnly ? t('readsOnly', { name }) : name}</span>
        </div>
      ))}
      <MenuSeparator />
    </>
  )
}
