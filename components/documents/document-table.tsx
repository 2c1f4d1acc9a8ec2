'use client'

import dynamic from 'next/dynamic'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, type SyntheticEvent, useMemo, useRef, useState } from 'react'
import { ShareDialog } from '#components/sharing/share-dialog'
import { Checkbox } from '#components/ui/field'
import {
  HeaderCell,
  SectionRow,
  SortHeader,
  Table,
  TableBody,
  TableHead,
} from '#components/ui/table'
import { type ListView, sortAddress } from '#lib/list-address'
import { routes } from '#lib/routes'
import { hasRoomForDetails, useDetailsOpen } from './details-open'
import type { DocumentActions, ItemMay, ListedItem } from './document-item'
import { DocumentRow } from './document-row'
import { FolderRow } from './folder-row'
import { ownerCell } from './item-row'
import { LeaveDialog } from './leave-dialog'
import { ListBar } from './list-bar'
import { MoveDialog } from './move-dialog'
import { RenameDialog } from './rename-dialog'
import { RenameField } from './rename-field'
import { TrashDialog } from './trash-dialog'
import { useDaySections } from './use-day-sections'
import { countOf, useDocumentVerbs } from './use-document-verbs'
import { dragSource } from './use-drag-items'
import { useRowKeys } from './use-row-keys'
import { useSelection } from './use-selection'

const DetailsPanel = dynamic(async () => (await import('./details-panel')).DetailsPanel)

export interface DocumentTableProps {
  items: readonly ListedItem[]
  view: ListView
  /** What the list shows: «2 folders, 12 documents». */
  summary: string
  /** What stands in place of a list without rows. */
  empty: ReactNode
  /** Whether a column says whose each is. */
  owners?: boolean
  /** For a list by time: now, by which the rows stand under their days, and no column sorts. */
  byDay?: Date
  actions: DocumentActions
}

/** The list of a folder: sortable, with a menu and a checkbox per row, and all of it from the keyboard. */
export function DocumentTable(props: DocumentTableProps) {
  const { items, view, summary, empty, owners = false, byDay, actions } = props
  const t = useTranslations('documents')
  const box = useRef<HTMLDivElement>(null)
  const ids = useMemo(() => items.map(({ id }) => id), [items])
  const selection = useSelection(ids)
  /** By key it is renamed in its place, from its menu by a dialog that can change the type. */
  const [renaming, setRenaming] = useState<{ id: string; inPlace: boolean } | null>(null)
  const [moving, setMoving] = useState<readonly ListedItem[] | null>(null)
  const [sharing, setSharing] = useState<readonly ListedItem[] | null>(null)
  const [leaving, setLeaving] = useState<ListedItem | null>(null)
  const [trashing, setTrashing] = useState<readonly ListedItem[] | null>(null)
  const details = useDetailsOpen()
  /** The row that had the focus, or a click, last. */
  const [current, setCurrent] = useState<string | null>(null)
  const router = useRouter()
  const { onKeyDown, focusNext, focusAfter } = useRowKeys({
    box,
    ids,
    selection,
    onDetails: (id) => (details.open ? details.setOpen(false) : showDetails(id)),
    onRename: (id) => {
      if (pick([id]).some(({ may }) => may.rename)) setRenaming({ id, inPlace: true })
    },
    onStar: (wanted) => star(pick(wanted)),
    onTrash: (wanted) => verbs.trash(pick(wanted)),
  })
  const bare = useDocumentVerbs(actions)
  // Whatever leaves the list is not selected any more, and the next row takes the focus.
  const verbs: typeof bare = {
    ...bare,
    trash(leaving, _, reason) {
      const chosen = pick(leaving.map(({ id }) => id))
      // Only an admin may do that with what is somebody else's.
      const asksWhy = chosen.some(({ owner, may }) => owner !== null && may.trash)
      if (asksWhy && reason === undefined) return setTrashing(chosen)
      focusAfter(leaving.map(({ id }) => id))
      bare.trash(leaving, selection.clear, reason)
    },
    star(chosen, on) {
      const leaving = view.starred === true && view.folder === null && !on
      if (leaving) focusAfter(chosen.map(({ id }) => id))
      bare.star(chosen, on, leaving)
    },
    move(leaving, to) {
      focusAfter(leaving.map(({ id }) => id))
      bare.move(leaving, to, selection.clear)
    },
  }

  /** Stars all of them or, when all have a star, takes the stars away. */
  function star(chosen: readonly ListedItem[]) {
    verbs.star(chosen, !chosen.every(({ starred }) => starred))
  }
  function pick(wanted: readonly string[]) {
    return items.filter(({ id }) => wanted.includes(id))
  }
  /** What a drag of this row moves: all that is selected, if it is one of that. */
  const taken = (id: string) => pick(selection.has(id) ? selection.ids : [id])

  const shown = pick(selection.count > 0 ? selection.ids : current === null ? [] : [current])

  /** Beside the list or, where there is no room for that, on the page of the document. */
  function showDetails(id: string) {
    if (hasRoomForDetails()) {
      if (!selection.has(id)) selection.clear()
      setCurrent(id)
      details.setOpen(true)
    } else if (pick([id]).some(({ kind }) => kind === 'document')) {
      router.push(routes.document(id))
    }
  }
  function closeDetails() {
    details.setOpen(false)
    box.current?.querySelector<HTMLElement>('[data-details-toggle]')?.focus()
  }
  function follow({ target }: SyntheticEvent) {
    const row = target instanceof Element && target.closest<HTMLElement>('tr[data-id]')
    if (row) setCurrent(row.dataset.id ?? null)
  }

  const sections = useDaySections(items, byDay)
  const header = (sort: ListView['sort'], words: string, className?: string) =>
    byDay ? (
      <HeaderCell align={sort === 'size' ? 'end' : 'start'} className={className}>
        {words}
      </HeaderCell>
    ) : (
      <SortHeader
        href={sortAddress(view, sort)}
        sorted={
          view.sort === sort ? (view.direction === 'asc' ? 'ascending' : 'descending') : undefined
        }
        align={sort === 'size' ? 'end' : 'start'}
        className={className}
      >
        {words}
      </SortHeader>
    )
  const all = selection.count === ids.length
  /** What can be done with all that is selected, if each of it allows it. */
  const forAll = (right: keyof ItemMay, act: (all: readonly ListedItem[]) => void) => {
    const chosen = pick(selection.ids)
    return chosen.every(({ may }) => may[right]) ? () => act(chosen) : undefined
  }

  const row = (item: ListedItem) => {
    const { id, name } = item
    const shared = {
      verbs,
      selected: selection.has(id),
      shown: details.open && shown.length === 1 && shown.includes(item),
      drag: dragSource(
        () => taken(id),
        () => (taken(id).length === 1 ? name : countOf(taken(id), t)),
      ),
      onSelect: (range: boolean) => selection.toggle(id, range),
      renaming:
        renaming?.inPlace && renaming.id === id ? (
          <RenameField
            {...{ item, actions }}
            onClose={(byKey) => {
              if (byKey) focusNext(id)
              setRenaming(null)
            }}
          />
        ) : null,
      onRename: () => setRenaming({ id, inPlace: false }),
      onMove: () => setMoving([item]),
      onShare: () => setSharing([item]),
      onDetails: () => showDetails(id),
      onLeave: view.shared && item.owner ? () => setLeaving(item) : undefined,
      owners,
    }
    return item.kind === 'folder' ? (
      <FolderRow key={id} folder={item} view={view} {...shared} />
    ) : (
      <DocumentRow key={id} document={item} {...shared} />
    )
  }

  // The dialogs and the verbs outlive the last row: what they have to say is said when the list is empty.
  const list = (
    <>
      <ListBar
        summary={summary}
        selected={selection.count === 0 ? null : countOf(pick(selection.ids), t)}
        onShare={forAll('share', setSharing)}
        onDownload={() => verbs.download(pick(selection.ids))}
        onMove={forAll('move', setMoving)}
        onTrash={forAll('trash', (all) => verbs.trash([...all]))}
        onClear={selection.clear}
        details={details.open}
        onDetails={() => details.setOpen(!details.open)}
      />
      <Table caption={t('list.table.caption')}>
        <TableHead>
          <HeaderCell className="w-px">
            <Checkbox
              label={t('list.table.selectAll')}
              hideLabel
              checked={all}
              ref={(input) => {
                if (input) input.indeterminate = selection.count > 0 && !all
              }}
              onChange={() => (all ? selection.clear() : selection.selectAll())}
            />
          </HeaderCell>
          {header('name', t('list.table.name'))}
          <HeaderCell>{t('list.table.state')}</HeaderCell>
          {owners && <HeaderCell className={ownerCell}>{t('list.table.owner')}</HeaderCell>}
          {header(
            'modified',
            byDay ? t('list.table.lastUsed') : t('list.table.modified'),
            'min-w-44 max-lg:min-w-28 group-data-details/list:xl:min-w-28',
          )}
          {header('size', t('list.table.size'), 'min-w-24')}
          <HeaderCell hidden>{t('list.table.actions')}</HeaderCell>
        </TableHead>
        {sections.map(({ title, items: some }) => (
          <TableBody key={title}>
            {title !== '' && <SectionRow>{title}</SectionRow>}
            {some.map(row)}
          </TableBody>
        ))}
      </Table>
    </>
  )
  return (
    <div className="group/list flex gap-6" data-details={details.open || undefined}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the links inside come here */}
      <div
        ref={box}
        className="min-w-0 flex-1"
        onKeyDown={onKeyDown}
        onFocus={follow}
        onClick={follow}
      >
        {items.length > 0 ? list : empty}
      </div>
      {details.open && items.length > 0 && (
        <DetailsPanel
          items={shown}
          load={actions.details}
          onShare={(item) => setSharing([item])}
          onClose={closeDetails}
        />
      )}
      <RenameDialog
        item={(renaming && !renaming.inPlace && pick([renaming.id])[0]) || null}
        actions={actions}
        onClose={() => setRenaming(null)}
      />
      <LeaveDialog
        item={leaving}
        action={actions.leave}
        onClose={() => setLeaving(null)}
        onDone={({ id }) => focusAfter([id])}
      />
      <TrashDialog
        items={trashing}
        onTrash={(reason) => verbs.trash([...(trashing ?? [])], undefined, reason)}
        onClose={() => setTrashing(null)}
      />
      <ShareDialog items={sharing} actions={actions.sharing} onClose={() => setSharing(null)} />
      <MoveDialog
        items={moving}
        from={view.search === '' && !view.starred && !byDay ? view.folder : undefined}
        actions={actions}
        onMove={(to) => {
          verbs.move([...(moving ?? [])], to)
          setMoving(null)
        }}
        onClose={() => setMoving(null)}
      />
    </div>
  )
}
