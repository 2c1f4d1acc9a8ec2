'use client'

import { Download, FolderInput, FolderOpen, Pencil, Trash2, UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { listAddress } from '#lib/list-address'
import { DetailsMenuItem } from './details-menu-item'
import type { ItemMay } from './document-item'
import { LeaveMenuItem } from './leave-menu-item'
import { StarMenuItem } from './star-button'

export interface FolderMenuProps {
  folder: { name: string; starred: boolean; may: ItemMay }
  href: ReturnType<typeof listAddress>
  onRename: () => void
  onMove: () => void
  onShare: () => void
  onDownload: () => void
  onStar: () => void
  onDetails: () => void
  onLeave: (() => void) | undefined
  onTrash: () => void
}

/** What one can do with a folder. */
export function FolderMenu({ folder, href, ...on }: FolderMenuProps) {
  const t = useTranslations('documents.list.menu')
  const { may } = folder
  return (
    <Menu label={t('actionsFor', { name: folder.name })} size="icon-sm">
      <MenuLink href={href} icon={<FolderOpen aria-hidden />}>
        {t('open')}
      </MenuLink>
      <MenuItem icon={<Download aria-hidden />} onSelect={on.onDownload}>
        {t('downloadZip')}
      </MenuItem>
      <DetailsMenuItem page={null} onDetails={on.onDetails} />
      <StarMenuItem starred={folder.starred} onSelect={on.onStar} />
      {may.rename && <MenuSeparator />}
      {may.share && (
        <MenuItem icon={<UserPlus aria-hidden />} onSelect={on.onShare}>
          {t('share')}
        </MenuItem>
      )}
      {may.rename && (
        <MenuItem icon={<Pencil aria-hidden />} onSelect={on.onRename}>
          {t('rename')}
        </MenuItem>
      )}
      {may.move && (
        <MenuItem icon={<FolderInput aria-hidden />} onSelect={on.onMove}>
          {t('move')}
        </MenuItem>
      )}
      <LeaveMenuItem onLeave={on.onLeave} />
      {may.trash && (
        <>
          <MenuSeparator />
          <MenuItem tone="danger" icon={<Trash2 aria-hidden />} onSelect={on.onTrash}>
            {t('trash')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
