import { Info } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MenuItem, MenuLink } from '#components/ui/menu'
import type { routes } from '#lib/routes'
import { hasRoomForDetails } from './details-open'

export interface DetailsMenuItemProps {
  /** Of a document, where the same stands when there is no room for the panel; null: there is none. */
  page: ReturnType<typeof routes.document> | null
  onDetails(): void
}

/** Opens the panel of details. Menus are drawn when they are opened, so that the window can be asked. */
export function DetailsMenuItem({ page, onDetails }: DetailsMenuItemProps) {
  const t = useTranslations('documents.list.menu')
  const shared = { icon: <Info aria-hidden />, children: t('details') }
  if (hasRoomForDetails()) return <MenuItem {...shared} onSelect={onDetails} />
  return page && <MenuLink {...shared} href={page} />
}
