'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Checkbox } from '#components/ui/field'
import { FolderIcon } from '#components/ui/folder-icon'
import { Cell, Row } from '#components/ui/table'
import { type ListView, listAddress } from '#lib/list-address'
import type { ListedFolder } from './document-item'
import { FolderMenu } from './folder-menu'
import { HitPlace } from './hit-place'
import { type ItemRowProps, ownerCell } from './item-row'
import { rowPointer } from './row-pointer'
import { ShareBadge } from './share-badge'
import { StarButton } from './star-button'
import { useFolderDrop } from './use-drag-items'

export interface FolderRowProps extends ItemRowProps {
  folder: ListedFolder
  view: ListView
}

/** One folder of the list: opens, and takes what is dropped on it. */
export function FolderRow({
  folder,
  view,
  verbs,
  selected,
  shown,
  renaming,
  drag,
  ...on
}: FolderRowProps) {
  const t = useTranslations('documents.list')
  const { id, name, items, place } = folder
  const { over, handlers } = useFolderDrop(id, verbs.move)
  const href = listAddress({ ...view, search: '', folder: id })
  return (
    <Row
      data-id={id}
      selected={selected}
      aria-current={shown || undefined}
      className={clsx(
        verbs.busy.has(id) && 'opacity-50',
        over && 'outline-2 outline-accent -outline-offset-2',
      )}
      {...rowPointer}
      {...(folder.may.move && !renaming ? drag : {})}
      {...handlers}
    >
      <Cell select>
        <Checkbox
          label={t('table.select', { name })}
          hideLabel
          checked={selected}
          onChange={({ nativeEvent }) =>
            on.onSelect('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
      </Cell>
      <Cell primary className="w-full max-w-0 max-list:max-w-full">
        <span className="flex min-w-0 items-center gap-2.5 max-list:items-start max-list:[&>svg]:mt-0.75">
          <FolderIcon />
          {renaming ?? (
            <span className="flex min-w-0 flex-1 items-baseline gap-3 max-list:flex-col max-list:gap-0">
              <Link
                href={href}
                prefetch={false}
                data-row-link
                title={name}
                className="max-w-full min-w-0 truncate rounded-sm font-medium hover:underline max-list:leading-6"
              >
                {name}
              </Link>
              <HitPlace place={place} />
            </span>
          )}
          <StarButton item={folder} onStar={verbs.star} inRow />
        </span>
      </Cell>
      <Cell className="whitespace-nowrap max-list:empty:hidden">
        <ShareBadge item={folder} />
      </Cell>
      {on.owners && (
        <Cell className={ownerCell} phoneLabel={folder.owner ? t('table.ofPhone') : undefined}>
          {folder.owner?.name ?? t('table.you')}
        </Cell>
      )}
      <Cell className="max-list:hidden" />
      <Cell align="end" className="whitespace-nowrap">
        {items === 0 ? t('table.empty') : t('items.items', { count: items })}
      </Cell>
      <Cell actions>
        <FolderMenu
          folder={folder}
          href={href}
          onRename={on.onRename}
          onMove={on.onMove}
          onShare={on.onShare}
          onDetails={on.onDetails}
          onLeave={on.onLeave}
          onStar={() => verbs.star([folder], !folder.starred)}
          onDownload={() => verbs.download([folder])}
          onTrash={() => verbs.trash([{ kind: 'folder', id }])}
        />
      </Cell>
    </Row>
  )
}
