'use client'

import {
  Bookmark,
  BookmarkCheck,
  Copy,
  Download,
  Eye,
  FolderInput,
  History,
  LayoutTemplate,
  Pencil,
  SquarePen,
  Trash2,
  Upload,
  UserPlus,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import { heldReason } from '#lib/held-reason'
import { routes } from '#lib/routes'
import { DetailsMenuItem } from './details-menu-item'
import type { DocumentItem } from './document-item'
import { LeaveMenuItem } from './leave-menu-item'
import { OpenWithLinks } from './open-with'
import { StarMenuItem } from './star-button'
import type { DocumentVerbs } from './use-document-verbs'

export interface DocumentMenuProps {
  document: DocumentItem
  verbs: DocumentVerbs
  onRename: () => void
  onMove: () => void
  onShare: () => void
  /** In a list: shows what there is to know about it. */
  onDetails?: (() => void) | undefined
  onLeave?: (() => void) | undefined
  /** On the document's own page: no way to the page, but one to upload a version. */
  onUploadVersion?: (() => void) | undefined
  /** Absent: they may not. */
  onSaveAsTemplate?: (() => void) | undefined
}

/** What one can do with a document. */
export function DocumentMenu(props: DocumentMenuProps) {
  const { document, verbs, onRename, onMove, onShare, onDetails, onUploadVersion } = props
  const t = useTranslations('documents')
  const { id, name, lock, opens, may } = document
  const held = heldReason(lock, t)
  const onPage = onUploadVersion !== undefined
  const checkedOutByMe = lock?.kind === 'checked-out' && lock.mine
  return (
    <Menu label={t('list.menu.actionsFor', { name })} size={onPage ? 'icon' : 'icon-sm'}>
      {!onPage && opens === 'edit' && may.comment && (
        <MenuLink href={routes.edit(id)} icon={<SquarePen aria-hidden />}>
          {t('list.menu.open')}
        </MenuLink>
      )}
      {opens !== null && (
        <MenuLink href={routes.view(id)} icon={<Eye aria-hidden />}>
          {t('list.menu.openReadOnly')}
        </MenuLink>
      )}
      {!onPage && <OpenWithLinks document={document} />}
      {onDetails && <DetailsMenuItem page={routes.document(id)} onDetails={onDetails} />}
      {!onPage && may.edit && (
        <MenuLink href={routes.versions(id)} icon={<History aria-hidden />}>
          {t('list.menu.versions')}
        </MenuLink>
      )}
      {!onPage && (
        <MenuLink href={routes.download(id)} download icon={<Download aria-hidden />}>
          {t('list.menu.download')}
        </MenuLink>
      )}
      <MenuItem icon={<Copy aria-hidden />} onSelect={() => verbs.copy(id)}>
        {t('list.menu.copy')}
      </MenuItem>
      <StarMenuItem
        starred={document.starred}
        onSelect={() => verbs.star([{ kind: 'document', id, name }], !document.starred)}
      />
      {may.edit && <MenuSeparator />}
      {may.share && (
        <MenuItem icon={<UserPlus aria-hidden />} onSelect={onShare}>
          {t('list.menu.share')}
        </MenuItem>
      )}
      {may.rename && (
        <MenuItem icon={<Pencil aria-hidden />} onSelect={onRename}>
          {t('list.menu.rename')}
        </MenuItem>
      )}
      {may.move && (
        <MenuItem icon={<FolderInput aria-hidden />} onSelect={onMove}>
          {t('list.menu.move')}
        </MenuItem>
      )}
      {onPage && may.edit && (
        <MenuItem icon={<Upload aria-hidden />} disabledReason={held} onSelect={onUploadVersion}>
          {t('list.menu.uploadVersion')}
        </MenuItem>
      )}
      {props.onSaveAsTemplate && (
        <MenuItem icon={<LayoutTemplate aria-hidden />} onSelect={props.onSaveAsTemplate}>
          {t('templates.saveAs.menu')}
        </MenuItem>
      )}
      {may.checkOut && !checkedOutByMe && (
        <MenuItem
          icon={<Bookmark aria-hidden />}
          disabledReason={held}
          onSelect={() => verbs.checkOut(id)}
        >
          {t('list.menu.checkOut')}
        </MenuItem>
      )}
      {checkedOutByMe && (
        <MenuItem icon={<BookmarkCheck aria-hidden />} onSelect={() => verbs.checkIn(id)}>
          {t('list.menu.checkIn')}
        </MenuItem>
      )}
      <LeaveMenuItem onLeave={props.onLeave} />
      {may.trash && (
        <>
          <MenuSeparator />
          <MenuItem
            tone="danger"
            icon={<Trash2 aria-hidden />}
            disabledReason={held}
            onSelect={() => verbs.trash([{ kind: 'document', id }])}
          >
            {t('list.menu.trash')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
