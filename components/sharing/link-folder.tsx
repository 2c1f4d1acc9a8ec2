import { ChevronRight, Download } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink, buttonClass } from '#components/ui/button'
import { FileIcon } from '#components/ui/file-icon'
import { FolderIcon } from '#components/ui/folder-icon'
import { Pagination } from '#components/ui/pagination'
import { RelativeTime } from '#components/ui/relative-time'
import { Cell, HeaderCell, Row, Table, TableBody, TableHead } from '#components/ui/table'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

type Address = Route<`/s/${string}`>

type Item =
  | { kind: 'folder'; id: string; name: string; items: number; href: Address }
  | {
      kind: 'document'
      id: string
      name: string
      extension: string
      size: number
      modifiedAt: Date
      opens: 'edit' | 'view' | null
    }

export interface LinkFolderProps {
  owner: string
  guest: string
  /** From the shared folder to the one that is shown. */
  path: readonly { id: string | null; name: string; href: Address }[]
  items: readonly Item[]
  previous: Address | undefined
  next: Address | undefined
  /** What puts files into it; null for who may only look. */
  upload: ReactNode
}

/** What is in a folder that somebody came to by a share link. */
export function LinkFolder(props: LinkFolderProps) {
  const { owner, guest, path, items, previous, next, upload } = props
  const t = useTranslations('sharing')
  const here = path.at(-1)
  return (
    <section
      aria-label={t('linkFolder.label')}
      className="rounded-lg border border-line bg-canvas p-5"
    >
      {path.length > 1 && (
        <nav aria-label={t('linkFolder.breadcrumb')} className="-ml-1.5">
          <ol className="flex flex-wrap items-center text-muted">
            {path.slice(0, -1).map(({ id, name, href }) => (
              <li key={id} className="flex min-w-0 items-center">
                <Link href={href} className="truncate rounded-sm px-1.5 py-0.5 hover:text-ink">
                  {name}
                </Link>
                <ChevronRight aria-hidden className="size-4 shrink-0" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="mb-3 flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h1 className="break-words font-semibold text-lg">{here?.name}</h1>
          <p className="text-muted">{t('linkFolder.sharedBy', { owner })}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {upload}
          {here?.id && (
            // Not marked as a download: what refuses it says so in words, on a page.
            <a
              href={routes.downloadZip([{ kind: 'folder', id: here.id }])}
              className={buttonClass()}
            >
              <Download aria-hidden />
              {t('linkFolder.zip')}
            </a>
          )}
        </div>
      </div>
      {items.length === 0 ? (
        <p className="py-8 text-center text-muted">{t('linkFolder.empty')}</p>
      ) : (
        <Table caption={t('linkFolder.caption', { name: here?.name ?? '' })}>
          <TableHead>
            <HeaderCell>{t('linkFolder.name')}</HeaderCell>
            <HeaderCell>{t('linkFolder.modified')}</HeaderCell>
            <HeaderCell align="end">{t('linkFolder.size')}</HeaderCell>
            <HeaderCell hidden>{t('linkFolder.actions')}</HeaderCell>
          </TableHead>
          <TableBody>
            {items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </TableBody>
        </Table>
      )}
      <Pagination previous={previous} next={next} />
      <p className="mt-5 border-line border-t pt-3 text-muted text-xs">
        {t('linkDocument.guest', { guest })}
      </p>
    </section>
  )
}

function ItemRow({ item }: { item: Item }) {
  const t = useTranslations('sharing.linkFolder')
  const format = useFormat()
  const look = 'min-w-0 truncate rounded-sm font-medium text-ink hover:underline'
  if (item.kind === 'folder') {
    return (
      <Row>
        <Cell primary className="w-full max-w-0 max-list:max-w-full">
          <span className="flex min-w-0 items-center gap-2.5">
            <FolderIcon />
            <Link href={item.href} className={look}>
              {item.name}
            </Link>
          </span>
        </Cell>
        <Cell className="max-list:hidden" />
        <Cell align="end" className="whitespace-nowrap">
          {t('items', { count: item.items })}
        </Cell>
        <Cell actions />
      </Row>
    )
  }
  const { id, name, extension, opens, modifiedAt, size } = item
  return (
    <Row>
      <Cell primary className="w-full max-w-0 max-list:max-w-full">
        <span className="flex min-w-0 items-center gap-2.5">
          <FileIcon extension={extension} />
          {opens === null ? (
            <a href={routes.download(id)} download className={look}>
              {name}
            </a>
          ) : (
            <Link href={routes.edit(id)} prefetch={false} className={look}>
              {name}
            </Link>
          )}
        </span>
      </Cell>
      <Cell className="whitespace-nowrap">
        <RelativeTime at={modifiedAt} />
      </Cell>
      <Cell align="end" className="whitespace-nowrap">
        {format.size(size)}
      </Cell>
      <Cell actions>
        <ButtonLink
          href={routes.download(id)}
          download
          variant="ghost"
          size="icon-sm"
          aria-label={t('download', { name })}
          title={t('download', { name })}
        >
          <Download aria-hidden />
        </ButtonLink>
      </Cell>
    </Row>
  )
}
