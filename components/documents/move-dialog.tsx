'use client'

import { ChevronRight, FolderPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { FolderIcon } from '#components/ui/folder-icon'
import { TableSkeleton } from '#components/ui/skeleton'
import type { DocumentActions, ItemRef } from './document-item'
import { NewFolderDialog } from './new-folder-dialog'
import { useFolderListing } from './use-folder-listing'

export interface MoveDialogProps {
  /** Null: closed. */
  items: readonly (ItemRef & { name: string })[] | null
  /** Where they are: not a place to move them to. Undefined: in several places. */
  from: string | null | undefined
  actions: Pick<DocumentActions, 'listFolders' | 'createFolder'>
  onMove: (to: string | null) => void
  onClose: () => void
}

/** Asks where things are to be moved, by walking through the folders. */
export function MoveDialog({ items, ...rest }: MoveDialogProps) {
  const t = useTranslations('documents.dialogs.move')
  const [first] = items ?? []
  const one = items?.length === 1
  return (
    <Dialog
      open={items !== null}
      onClose={rest.onClose}
      title={
        one
          ? t('one', { name: first?.name ?? '' })
          : t('several', { count: String(items?.length ?? 0) })
      }
      description={one ? t('openFolder') : t('openFolderSeveral')}
      size="md"
    >
      {items !== null && <Chooser items={items} {...rest} />}
    </Dialog>
  )
}

function Chooser({
  items,
  from,
  actions,
  onMove,
  onClose,
}: MoveDialogProps & { items: NonNullable<MoveDialogProps['items']> }) {
  const t = useTranslations('documents.dialogs')
  const { listing, problem, loading, go, more } = useFolderListing(
    from ?? null,
    actions.listFolders,
  )
  const here = listing?.path.at(-1)
  const [naming, setNaming] = useState(false)
  const moved = new Set(items.map(({ id }) => id))
  return (
    <>
      <div className="mb-2 flex items-start gap-2">
        <nav aria-label={t('move.way')} className="min-w-0 flex-1">
          <ol className="flex flex-wrap items-center gap-0.5">
            {listing?.path.map((step) => (
              <li key={step.id} className="flex min-w-0 items-center gap-0.5">
                {step.id !== null && <ChevronRight aria-hidden className="size-4 text-muted" />}
                {step === here ? (
                  <span aria-current="true" className="max-w-56 truncate px-1.5 py-1 font-medium">
                    {step.name}
                  </span>
                ) : (
                  <Button
                    variant="ghost"
                    size="sm"
                    className="max-w-40 text-sm!"
                    onClick={() => go(step.id)}
                  >
                    <span className="truncate">{step.name}</span>
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <Button
          variant="ghost"
          size="sm"
          icon={<FolderPlus aria-hidden />}
          disabled={here === undefined || loading}
          onClick={() => setNaming(true)}
        >
          {t('move.newFolder')}
        </Button>
      </div>
      <div aria-busy={loading} className="h-64 overflow-y-auto rounded-md border border-line p-1">
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {listing === null && problem === null && <TableSkeleton rows={4} />}
        {listing !== null && (
          <ul aria-label={t('move.foldersIn', { name: here?.name ?? '' })}>
            {listing.folders.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  disabled={id !== null && moved.has(id)}
                  onClick={() => go(id)}
                  className="flex h-9 w-full items-center gap-2.5 rounded-sm px-2 text-left hover:bg-hover focus-visible:outline-offset-[-2px] disabled:opacity-55"
                >
                  <FolderIcon />
                  <span className="min-w-0 flex-1 truncate">{name}</span>
                  <ChevronRight aria-hidden className="size-4 text-muted" />
                </button>
              </li>
            ))}
          </ul>
        )}
        {listing?.folders.length === 0 && (
          <p className="px-2 py-8 text-center text-muted">{t('move.noFolders')}</p>
        )}
        {listing?.next && (
          <Button variant="ghost" className="w-full" onClick={() => void more()}>
            {t('move.more')}
          </Button>
        )}
      </div>
      <DialogFooter>
        <p role="status" className="mr-auto self-center text-muted">
          {!loading && here?.id === from
            ? items.length === 1
              ? t('move.isHere')
              : t('move.areHere')
            : ''}
        </p>
        <Button data-dialog-cancel onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          disabled={here === undefined || loading || here.id === from}
          onClick={() => onMove(here?.id ?? null)}
        >
          {t('move.moveHere')}
        </Button>
      </DialogFooter>
      <NewFolderDialog
        open={naming}
        parent={here ?? { id: null, name: '' }}
        action={actions.createFolder}
        onMade={({ id }) => go(id)}
        onClose={() => setNaming(false)}
      />
    </>
  )
}
