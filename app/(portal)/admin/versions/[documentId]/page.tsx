import { ChevronLeft, Download, Eye, FileText } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { copy, label, pin, remove, restore } from '#app/version-actions'
import { DocumentFacts } from '#components/admin/document-facts'
import { VersionPanel } from '#components/documents/version-panel'
import { ButtonLink } from '#components/ui/button'
import { FileIcon } from '#components/ui/file-icon'
import { PageHeader } from '#components/ui/page-header'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { requireAdmin } from '#server/auth/viewer'
import { getDocument } from '#server/documents/admin/get-document'
import { listVersions } from '#server/documents/list-versions'
import { runtime } from '#server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.versions.one')
  return { title: t('title') }
}

const number = z.coerce.number().int().positive().optional().catch(undefined)
const query = z.object({ before: number, within: number })

type Props = PageProps<'/admin/versions/[documentId]'>

export default async function DocumentVersionsPage({ params, searchParams }: Props) {
  const viewer = await requireAdmin()
  const t = await getTranslations('admin.versions')
  const { documentId } = await params
  const { before, within } = query.parse(await searchParams)
  const { portal } = await runtime()
  const [document, list] = await Promise.all([
    getDocument(portal, viewer, { documentId }),
    listVersions(portal, viewer, { documentId, before, within }),
  ]).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  })
  const trashed = document.trashedAt !== null
  return (
    <>
      <Link
        href={routes.admin.versions}
        className="-ml-1 mb-1 inline-flex h-7 items-center gap-0.5 rounded-sm pr-1 text-muted hover:text-ink"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {t('one.allDocuments')}
      </Link>
      <PageHeader
        icon={<FileIcon extension={document.extension} className="size-5" />}
        title={document.name}
        actions={
          <>
            <ButtonLink href={routes.document(documentId)} icon={<FileText aria-hidden />}>
              {t('actions.page')}
            </ButtonLink>
            {!trashed && (
              <>
                <ButtonLink
                  href={routes.view(documentId)}
                  icon={<Eye aria-hidden />}
                  prefetch={false}
                >
                  {t('actions.view')}
                </ButtonLink>
                <ButtonLink
                  href={routes.download(documentId)}
                  download
                  icon={<Download aria-hidden />}
                >
                  {t('actions.download')}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <DocumentFacts document={document} />
      <VersionPanel
        document={{ id: documentId, name: document.name, trashed, head: document.head }}
        entries={list.entries}
        now={portal.clock.now()}
        heldReason={
          document.lock === null
            ? undefined
            : t('one.holds', { who: document.lock.holder.userName })
        }
        may={{ edit: true, remove: true }}
        asksWhy={document.owner.id !== viewer.id}
        verbs={{ restore, label, remove, pin, copy }}
        previews={portal.previews !== null}
        page={routes.admin.versionsOf(documentId)}
        within={within}
        first={before === undefined}
        older={list.older}
      />
    </>
  )
}
