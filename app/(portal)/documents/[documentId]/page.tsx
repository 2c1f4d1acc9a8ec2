import { BookOpen } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { documentActions } from '#app/(portal)/documents/document-actions'
import { saveAsTemplateAction } from '#app/(portal)/documents/template-actions'
import { deleteAndLeaveAction } from '#app/(portal)/trash/actions'
import { copy, label, pin, remove, restore } from '#app/version-actions'
import { ActivityPanel } from '#components/documents/activity-panel'
import { BackLink } from '#components/documents/back-link'
import { Breadcrumbs } from '#components/documents/breadcrumbs'
import { DocumentFacts } from '#components/documents/document-facts'
import { DocumentHeader } from '#components/documents/document-header'
import { HoldBanner } from '#components/documents/hold-banner'
import { KeepFresh } from '#components/documents/keep-fresh'
import { NoteOpening } from '#components/documents/note-opening'
import { RejectedPanel } from '#components/documents/rejected-panel'
import { TrashedHeader } from '#components/documents/trashed-header'
import { VersionPanel } from '#components/documents/version-panel'
import { EmptyState } from '#components/ui/empty-state'
import { tabIconOf } from '#components/ui/file-icon'
import { heldReason } from '#lib/held-reason'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { requireViewer } from '#server/auth/viewer'
import { listCrumbs } from '#server/documents/folders/list-crumbs'
import { getDocument } from '#server/documents/get-document'
import { listActivity } from '#server/documents/list-activity'
import { listRejectedSaves } from '#server/documents/list-rejected-saves'
import { listVersions } from '#server/documents/list-versions'
import { getPreview } from '#server/documents/previews/get-preview'
import { runtime } from '#server/runtime'
import {
  adoptRejectedAction,
  copyRejectedAction,
  discardRejectedAction,
  noteOpeningAction,
} from './actions'

const address = z.object({
  /** Versions older than this one. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
  /** Only the autosaves folded under this version. */
  within: z.coerce.number().int().positive().optional().catch(undefined),
  /** A page of the activity. */
  activity: z.string().max(500).optional().catch(undefined),
})

const versionVerbs = { restore, label, remove, pin, copy }

const rejectedActions = {
  adopt: adoptRejectedAction,
  copy: copyRejectedAction,
  discard: discardRejectedAction,
}

/** Asked by the page and by its title, once. */
const findDocument = cache(async (documentId: string) => {
  const viewer = await requireViewer()
  const { portal } = await runtime()
  try {
    return await getDocument(portal, viewer, { documentId })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') notFound()
    throw error
  }
})

export async function generateMetadata({
  params,
}: PageProps<'/documents/[documentId]'>): Promise<Metadata> {
  const { documentId } = await params
  const { name, extension } = await findDocument(documentId)
  return { title: name, icons: tabIconOf(extension) }
}

export default async function DocumentPage({
  params,
  searchParams,
}: PageProps<'/documents/[documentId]'>) {
  const viewer = await requireViewer()
  const t = await getTranslations('documents')
  const { documentId } = await params
  const { before, within, activity: cursor } = address.parse(await searchParams)
  const document = await findDocument(documentId)
  const { portal } = await runtime()
  const [versions, rejected, activity, preview] = await Promise.all([
    document.may.history ? listVersions(portal, viewer, { documentId, before, within }) : null,
    listRejectedSaves(portal, viewer, { documentId }),
    document.may.history ? listActivity(portal, viewer, { documentId, cursor }) : null,
    document.may.open ? getPreview(portal, viewer, { documentId }) : null,
  ])
  const held = heldReason(document.lock, t)
  const page = routes.document(documentId)
  const asksWhy = viewer.role === 'admin' && document.owner.id !== viewer.id
  return (
    <>
      {document.trashedAt === null ? (
        <Breadcrumbs
          path={await listCrumbs(portal, viewer, document.folder)}
          actions={documentActions}
        />
      ) : (
        <BackLink href={routes.trash}>{t('list.back')}</BackLink>
      )}
      {document.trashedAt === null ? (
        <DocumentHeader
          document={document}
          actions={documentActions}
          asksWhy={asksWhy}
          saveAsTemplate={viewer.role === 'admin' ? saveAsTemplateAction : null}
        />
      ) : (
        <TrashedHeader
          document={{ ...document, trashedAt: document.trashedAt }}
          restore={documentActions.restore}
          deleteForGood={deleteAndLeaveAction}
          asksWhy={asksWhy}
        />
      )}
      <div className="flex flex-col gap-4 empty:hidden">
        <HoldBanner lock={document.lock} />
        <RejectedPanel
          saves={rejected.map((save) => ({
            ...save,
            asksWhy: asksWhy && save.by.id !== viewer.id,
          }))}
          heldReason={held}
          mayAdopt={document.may.edit}
          head={document.version}
          actions={rejectedActions}
        />
      </div>
      <div className="mt-4 grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {versions && (
            <VersionPanel
              document={{
                id: document.id,
                name: document.name,
                trashed: document.trashedAt !== null,
                head: document.version,
              }}
              entries={versions.entries}
              now={portal.clock.now()}
              heldReason={held}
              may={{ edit: document.may.edit || document.may.restore, remove: document.may.trash }}
              asksWhy={asksWhy}
              verbs={versionVerbs}
              previews={preview !== null && preview.state !== 'none'}
              page={page}
              within={within}
              first={before === undefined}
              older={versions.older}
            />
          )}
          {activity && (
            <ActivityPanel
              events={activity.items}
              newer={
                activity.previous === null ? undefined : `${page}?activity=${activity.previous}`
              }
              older={activity.next === null ? undefined : `${page}?activity=${activity.next}`}
            />
          )}
          {!document.may.history && <Reading owner={document.owner.name} />}
        </div>
        <DocumentFacts document={document} preview={preview} />
      </div>
      {document.trashedAt === null && (
        <NoteOpening documentId={documentId} note={noteOpeningAction} />
      )}
      <KeepFresh />
    </>
  )
}

/** In place of the versions, for those who may not change the document. */
function Reading({ owner }: { owner: string }) {
  const t = useTranslations('documents.page.reading')
  return (
    <EmptyState icon={<BookOpen />} title={t('title', { owner })}>
      {t('text')}
    </EmptyState>
  )
}
