import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { LinkUpload } from '#components/documents/upload/link-upload'
import { EnterLink } from '#components/sharing/enter-link'
import { LinkDocument } from '#components/sharing/link-document'
import { LinkFolder } from '#components/sharing/link-folder'
import { tabIconOf } from '#components/ui/file-icon'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'
import { AppError } from '#server/app-error'
import { currentReader } from '#server/auth/guest'
import { findFolder } from '#server/documents/folders/find-folder'
import { folderPath } from '#server/documents/folders/folder-path'
import { reachedPath } from '#server/documents/folders/list-crumbs'
import { getDocument } from '#server/documents/get-document'
import { listItems } from '#server/documents/list-items'
import { mayDo } from '#server/documents/policy'
import type { Viewer } from '#server/documents/portal'
import { getPreview } from '#server/documents/previews/get-preview'
import { type FoundLink, findLink, hasVisited } from '#server/documents/sharing/visit-link'
import { runtime } from '#server/runtime'
import { enter } from './actions'

export const dynamic = 'force-dynamic'

const address = z.object({
  folder: z.string().min(1).max(64).optional().catch(undefined),
  cursor: z.string().max(8192).optional().catch(undefined),
})

const find = cache(async (token: string) => {
  const { portal } = await runtime()
  return (await findLink(portal, token)) ?? notFound()
})

export async function generateMetadata({ params }: PageProps<'/s/[token]'>): Promise<Metadata> {
  const link = await find((await params).token)
  // What it is called is told to those who have said the password.
  const t = await getTranslations('sharing.enterLink')
  if (link.passwordHash !== null) return { title: t('page') }
  return {
    title: link.name,
    ...(link.kind === 'document' && { icons: tabIconOf(link.extension) }),
  }
}

/** Where a share link leads: first the question who comes, then the document, or what is in the folder. */
export default async function LinkPage({ params, searchParams }: PageProps<'/s/[token]'>) {
  const { token } = await params
  const link = await find(token)
  const { portal } = await runtime()
  const reader = await currentReader()
  if (reader === null || !(await hasVisited(portal, reader, link.id))) {
    return (
      <EnterLink
        action={enter}
        token={token}
        link={link.passwordHash === null ? link : null}
        asksPassword={link.passwordHash !== null}
        visitor={reader?.name ?? null}
      />
    )
  }
  if (reader.role !== 'guest') {
    redirect(
      link.kind === 'document' ? routes.document(link.targetId) : routes.folder(link.targetId),
    )
  }
  if (link.kind === 'folder') {
    return <Folder {...{ token, link, guest: reader }} {...address.parse(await searchParams)} />
  }
  const document = await getDocument(portal, reader, { documentId: link.targetId })
  const preview = await getPreview(portal, reader, { documentId: link.targetId })
  return <LinkDocument document={document} preview={preview} guest={reader.name} />
}

async function Folder(props: {
  token: string
  link: FoundLink
  guest: Viewer
  folder?: string | undefined
  cursor?: string | undefined
}) {
  const { token, link, guest, cursor } = props
  const { portal } = await runtime()
  const folder = await findFolder(portal, guest, props.folder ?? link.targetId).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') notFound()
      throw error
    },
  )
  const path = await reachedPath(portal, guest, await folderPath(portal, folder))
  const page = await listItems(portal, guest, {
    ...{ folder, cursor, search: '', sort: 'name', direction: 'asc' },
  })
  const at = (place: { folder?: string | null; cursor?: string | null }) =>
    withQuery(routes.shareLink(token), {
      folder: place.folder ?? undefined,
      cursor: place.cursor ?? undefined,
    })
  const here = folder.id === link.targetId ? null : folder.id
  return (
    <LinkFolder
      owner={link.owner}
      guest={guest.name}
      path={path.map(({ id, name }) => ({ id, name, href: at({ folder: id }) }))}
      items={page.items.map((item) =>
        item.kind === 'folder' ? { ...item, href: at({ folder: item.id }) } : item,
      )}
      previous={page.previous === null ? undefined : at({ folder: here, cursor: page.previous })}
      upload={
        folder.id !== null && mayDo({ ...folder, trashedAt: null }).edit ? (
          <LinkUpload folderId={folder.id} />
        ) : null
      }
      next={page.next === null ? undefined : at({ folder: here, cursor: page.next })}
    />
  )
}
