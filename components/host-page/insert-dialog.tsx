import { ImageIcon, Music } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { EmptyState } from '#components/ui/empty-state'
import { TextField } from '#components/ui/field'
import { Skeleton } from '#components/ui/skeleton'
import { formatSize } from '#lib/format'
import type { InsertableItem } from '#lib/insertable'
import { routes } from '#lib/routes'
import { useInsertable } from './use-insertable'

export interface InsertDialogProps {
  /** Null: closed. */
  what: 'image' | 'media' | null
  /** What was chosen is on its way. */
  pending: boolean
  onPick(item: InsertableItem): void
  onClose(): void
}

/** A larger picture is not fetched to be shown as a stamp. */
const previewBytes = 4 * 1024 * 1024

/** The person's own images, or other media, to put one into the document. */
export function InsertDialog({ what, pending, onPick, onClose }: InsertDialogProps) {
  return (
    <Dialog
      open={what !== null}
      onClose={onClose}
      size="lg"
      title={what === 'media' ? 'Insert audio or video' : 'Insert an image'}
      description="From your own documents in this portal."
    >
      {what && <Chooser {...{ what, pending, onPick }} />}
    </Dialog>
  )
}

function Chooser({
  what,
  pending,
  onPick,
}: Pick<InsertDialogProps, 'pending' | 'onPick'> & { what: 'image' | 'media' }) {
  const [search, setSearch] = useState('')
  const { items, more, failed, again } = useInsertable(what, search)
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label="Search by name"
        hideLabel
        placeholder="Search by name"
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="min-h-56" aria-busy={items === null}>
        {failed && (
          <p role="alert" className="flex flex-wrap items-center gap-2 text-danger">
            The list could not be loaded.
            <Button size="sm" onClick={again}>
              Try again
            </Button>
          </p>
        )}
        {items === null && !failed && <Loading />}
        {items?.length === 0 && (
          <EmptyState
            icon={what === 'image' ? <ImageIcon /> : <Music />}
            title={search.trim() === '' ? 'There is none yet' : 'Nothing has this name'}
          >
            {search.trim() === ''
              ? 'Upload one to your documents, and it appears here.'
              : 'Try another word of its name.'}
          </EmptyState>
        )}
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {items?.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                disabled={pending}
                title={`Insert ${item.name}`}
                onClick={() => onPick(item)}
                className="flex w-full flex-col gap-1.5 rounded-md border border-line p-2 text-left hover:bg-hover disabled:opacity-55"
              >
                <Preview item={item} what={what} />
                <span className="w-full truncate">{item.name}</span>
                <span className="text-muted text-xs tabular-nums">{formatSize(item.size)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {more && (
        <Button className="self-center" onClick={more}>
          Show more
        </Button>
      )}
    </div>
  )
}

function Preview({ item, what }: { item: InsertableItem; what: 'image' | 'media' }) {
  const box = 'flex h-24 w-full items-center justify-center rounded-sm bg-surface text-muted'
  if (what === 'media') {
    return (
      <span className={box}>
        <Music aria-hidden />
      </span>
    )
  }
  if (item.size > previewBytes) {
    return (
      <span className={box}>
        <ImageIcon aria-hidden />
      </span>
    )
  }
  return (
    // biome-ignore lint/performance/noImgElement: the portal's own download, which no optimiser may read
    <img
      src={routes.download(item.id)}
      alt=""
      loading="lazy"
      className="h-24 w-full rounded-sm bg-surface object-contain"
    />
  )
}

function Loading() {
  return (
    <div role="status" aria-label="Loading" className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {[1, 2, 3, 4].map((item) => (
        <Skeleton key={item} className="h-36 w-full" />
      ))}
    </div>
  )
}
