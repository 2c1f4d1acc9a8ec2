'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { FileIcon } from '#components/ui/file-icon'
import { FolderIcon } from '#components/ui/folder-icon'
import { Facts } from '#components/ui/panel'
import { useFormat } from '#lib/use-format'
import { DetailsOfOne } from './details-of-one'
import type { DocumentActions, ListedItem } from './document-item'
import { countOf } from './use-document-verbs'

export interface DetailsPanelProps {
  /** What is selected. */
  items: readonly ListedItem[]
  load: DocumentActions['details']
  onShare(item: ListedItem): void
  onClose(): void
}

/** Beside a list: what there is to know about what is selected in it. */
export function DetailsPanel({ items, load, onShare, onClose }: DetailsPanelProps) {
  const t = useTranslations('documents')
  const [item, another] = items
  const close = (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={t('details.close')}
      title={t('details.close')}
      icon={<X aria-hidden />}
      onClick={onClose}
    />
  )
  return (
    <section
      aria-label={t('details.title')}
      className="sticky top-[calc(var(--sticky-top)+1.25rem)] max-h-[calc(100dvh-var(--sticky-top)-2.5rem)] w-80 shrink-0 overflow-y-auto rounded-md border border-line max-xl:hidden print:hidden"
    >
      {item === undefined ? (
        <>
          <Heading close={close}>{t('details.nothing')}</Heading>
          <p className="px-4 py-3 text-muted">{t('details.nothingText')}</p>
        </>
      ) : another ? (
        <>
          <Heading close={close}>{t('list.bar.selected', { items: countOf(items, t) })}</Heading>
          <Several items={items} />
        </>
      ) : (
        <>
          <Heading close={close}>
            {item.kind === 'folder' ? <FolderIcon /> : <FileIcon extension={item.extension} />}
            <span className="min-w-0 break-words">{item.name}</span>
          </Heading>
          <DetailsOfOne key={item.id} item={item} load={load} onShare={() => onShare(item)} />
        </>
      )}
    </section>
  )
}

function Heading({ close, children }: { close: ReactNode; children: ReactNode }) {
  return (
    <header className="flex items-start gap-2 border-line border-b py-2 pr-2 pl-4">
      <h2 className="flex min-w-0 flex-1 gap-2 py-1 font-semibold [&>svg]:mt-0.5">{children}</h2>
      {close}
    </header>
  )
}

function Several({ items }: { items: readonly ListedItem[] }) {
  const t = useTranslations('documents.details')
  const { size: sizeOf } = useFormat()
  const documents = items.filter((item) => item.kind === 'document')
  const size = sizeOf(documents.reduce((sum, one) => sum + one.size, 0))
  const total = documents.length < items.length ? t('withoutFolders', { size }) : size
  return (
    <div className="px-4 py-3">
      <Facts facts={[[t('totalSize'), total]]} />
    </div>
  )
}
