'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Excerpt } from '#components/ui/excerpt'
import { Checkbox } from '#components/ui/field'
import { FileIcon } from '#components/ui/file-icon'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, Row } from '#components/ui/table'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import type { ListedDocument } from './document-item'
import { DocumentMenu } from './document-menu'
import { HitPlace } from './hit-place'
import { type ItemRowProps, ownerCell } from './item-row'
import { LockBadge } from './lock-badge'
import { rowPointer } from './row-pointer'
import { ShareBadge } from './share-badge'
import { StarButton } from './star-button'
import { useEditorAhead } from './use-editor-ahead'

export interface DocumentRowProps extends ItemRowProps {
  document: ListedDocument
}

/** One document of the list. */
export function DocumentRow({
  document,
  verbs,
  selected,
  shown,
  renaming,
  drag,
  ...on
}: DocumentRowProps) {
  const t = useTranslations('documents.list.table')
  const format = useFormat()
  const { id, name, extension, opens, island, lock, modifiedAt, modifiedBy, size, place, recent } =
    document
  const ahead = useEditorAhead(opens === null ? null : island)
  return (
    <Row
      {...ahead}
      data-id={id}
      selected={selected}
      aria-current={shown || undefined}
      className={clsx(verbs.busy.has(id) && 'opacity-50')}
      {...rowPointer}
      {...(document.may.move && !renaming ? drag : {})}
    >
      <Cell select>
        <Checkbox
          label={t('select', { name })}
          hideLabel
          checked={selected}
          onChange={({ nativeEvent }) =>
            on.onSelect('shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
      </Cell>
      <Cell primary className="w-full max-w-0 max-list:max-w-full">
        <span className="flex min-w-0 items-center gap-2.5 max-list:items-start max-list:[&>svg]:mt-0.75">
          <FileIcon extension={extension} />
          {renaming ?? (
            <span className="flex min-w-0 flex-1 items-baseline gap-3 max-list:flex-col max-list:gap-0">
              <Link
                href={opens === null ? routes.document(id) : routes.edit(id)}
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
          <StarButton item={document} onStar={verbs.star} inRow />
        </span>
        {document.excerpt && (
          <Excerpt pieces={document.excerpt} className="mb-1.5 line-clamp-2 pl-7" />
        )}
      </Cell>
      <Cell className="whitespace-nowrap max-list:order-last max-list:has-[>span:empty]:hidden">
        <span className="flex gap-1.5 empty:hidden">
          {lock && <LockBadge lock={lock} />}
          <ShareBadge item={document} />
        </span>
      </Cell>
      {on.owners && (
        <Cell className={ownerCell} phoneLabel={document.owner ? t('ofPhone') : undefined}>
          {document.owner?.name ?? t('you')}
        </Cell>
      )}
      <Cell className="whitespace-nowrap">
        {recent ? (
          t.rich(recent.how, { at: () => <RelativeTime at={recent.at} /> })
        ) : (
          <>
            <RelativeTime at={modifiedAt} />
            {modifiedBy && (
              <span
                className="max-lg:hidden group-data-details/list:xl:hidden"
                title={modifiedBy.name}
              >
                {' · '}
                <span className="inline-block max-w-40 truncate align-bottom">
                  {modifiedBy.name}
                </span>
              </span>
            )}
          </>
        )}
      </Cell>
      <Cell align="end" className="whitespace-nowrap">
        {format.size(size)}
      </Cell>
      <Cell actions>
        <DocumentMenu
          document={document}
          verbs={verbs}
          onRename={on.onRename}
          onMove={on.onMove}
          onShare={on.onShare}
          onDetails={on.onDetails}
          onLeave={on.onLeave}
        />
      </Cell>
    </Row>
  )
}
