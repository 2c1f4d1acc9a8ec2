import { ImageIcon, Music } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { EmptyState } from '#components/ui/empty-state'
import { TextField } from '#components/ui/field'
import { Skeleton } from '#components/ui/skeleton'
import type { InsertableItem } from '#lib/insertable'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
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
  const t = useTranslations('hostPage.dialogs.insert')
  return (
    <Dialog
      open={what !== null}
      onClose={onClose}
      size="lg"
      title={t(what === 'media' ? 'media' : 'image')}
      description={t('text')}
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
  const t = useTranslations('hostPage.dialogs.insert')
  const format = useFormat()
  const [search, setSearch] = useState('')
  const { items, more, failed, again } = useInsertable(what, search)
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t('search')}
        hideLabel
        placeholder={t('search')}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <div className="min-h-56" aria-busy={items === null}>
        {failed && (
          <p role="alert" className="flex flex-wrap items-center gap-2 text-danger">
            {t('failed')}
            <Button size="sm" onClick={again}>
              {t('again')}
            </Button>
          </p>
        )}
        {items === null && !failed && <Loading />}
        {items?.length === 0 && (
          <EmptyState
            icon={what === 'image' ? <ImageIcon /> : <Music />}
            title={t(search.trim() === '' ? 'none' : 'notFound')}
          >
            {t(search.trim() === '' ? 'noneText' : 'notFoundText')}
          </EmptyState>
        )}
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {items?.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                disabled={pending}
                title={t('insert', { name: item.name })}
                onClick={() => onPick(item)}
                className="flex w-full flex-col gap-1.5 rounded-md border border-line p-2 text-left hover:bg-hover disabled:opacity-55"
              >
                <Preview item={item} what={what} />
                <span className="w-full truncate">{item.name}</span>
                <span className="text-muted text-xs tabular-nums">{format.size(item.size)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {more && (
        <Button className="self-center" onClick={more}>
          {t('more')}
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
  const t = useTranslations('hostPage.dialogs.insert')
  return (
    <div role="status" aria-label={t('loading')} className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {[1, 2, 3, 4].map((item) => (
        <Skeleton key={item} className="h-36 w-full" />
      ))}
    </div>
  )
}
