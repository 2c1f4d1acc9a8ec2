import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { z } from 'zod'
import { sharingActions } from '#app/sharing-verbs'
import { tellError } from '#app/tell'
import { copy, label, pin } from '#app/version-actions'
import { CannotOpen } from '#components/host-page/cannot-open'
import { HostPage } from '#components/host-page/host-page'
import { tabIconOf } from '#components/ui/file-icon'
import type { BackAddress } from '#lib/back-address'
import { routes } from '#lib/routes'
import { readTheme, themeCookie } from '#lib/theme'
import { localeCookie, readLocale } from '#messages/locales'
import { AppError } from '#server/app-error'
import { requireReader } from '#server/auth/guest'
import type { Reader } from '#server/auth/request-viewer'
import { type OpenedDocument, openDocument } from '#server/documents/open-document'
import type { Portal } from '#server/documents/portal'
import { linkHome } from '#server/documents/sharing/link-home'
import { runtime } from '#server/runtime'
import {
  continueHere,
  findCopy,
  linkInsertion,
  linkVersion,
  renameOpenDocument,
  renewToken,
  restoreOpenDocument,
} from './actions'

const actions = {
  rename: renameOpenDocument,
  restore: restoreOpenDocument,
  continueHere,
  renewToken,
  linkInsertion,
  linkVersion,
  findCopy,
  sharing: sharingActions,
  versions: { label, pin, copy },
}

export const dynamic = 'force-dynamic'

const search = z.object({
  mode: z.enum(['edit', 'view']).catch('edit'),
  editor: z.string().max(64).optional().catch(undefined),
})

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/edit/[documentId]'>): Promise<Metadata> {
  const { documentId } = await params
  const { mode, editor } = search.parse(await searchParams)
  const opened = await open(documentId, mode, editor)
  if (typeof opened === 'string') {
    return { title: (await getTranslations('hostPage'))('document') }
  }
  return { title: opened.name, icons: tabIconOf(opened.extension) }
}

/**
 * The host page (reference §1.2): a slim bar over the editor's frame. Each load mints a token of its own; it
 * is posted into the frame, and this page is never stored by any cache.
 */
export default async function Page({ params, searchParams }: PageProps<'/edit/[documentId]'>) {
  const viewer = await requireReader()
  const { documentId } = await params
  const { mode, editor } = search.parse(await searchParams)
  const { portal } = await runtime()
  const opened = await open(documentId, mode, editor)
  if (typeof opened === 'string') return <CannotOpen message={opened} />
  const { opening } = opened
  return (
    <HostPage
      key={[opened.id, mode, editor].join()}
      document={{
        id: opened.id,
        name: opened.name,
        extension: opened.extension,
        version: opened.version,
        folderId: opened.folderId,
        mayRename: opened.mayRename,
        mayShare: opened.mayShare,
        mayHistory: opened.mayHistory,
        file: opened.file,
      }}
      mode={mode}
      mayEdit={opened.mayEdit}
      asksWhy={viewer.role === 'admin' && opened.owner !== null}
      opening={
        opening && {
          editor: opening.editor,
          actionUrl: opening.actionUrl,
          origin: opening.origin,
          grantId: opening.grantId,
          accessToken: opening.accessToken,
          accessTokenTtl: opening.expiresAt.getTime(),
        }
      }
      editors={opened.editors}
      since={portal.clock.now().toISOString()}
      address={`${portal.publicUrl}${routes.edit(opened.id)}`}
      viewerId={viewer.id}
      guest={viewer.role === 'guest'}
      back={await backOf(portal, viewer, opened)}
      actions={actions}
    />
  )
}

/** Where the way back leads: to the folder of what is one's own, to the list of what is shared, to the link. */
async function backOf(
  portal: Portal,
  viewer: Reader,
  { owner, folderId }: OpenedDocument,
): Promise<BackAddress> {
  if (viewer.role === 'guest') return (await linkHome(portal, viewer)) ?? routes.signIn
  return owner === null ? routes.folder(folderId) : routes.shared
}

/**
 * The opened document, or the sentence why it cannot be opened now. The page and its title ask for it; it is opened, and a
 * token minted, once.
 */
const open = cache(
  async (
    documentId: string,
    mode: 'edit' | 'view',
    editorId: string | undefined,
  ): Promise<OpenedDocument | string> => {
    const viewer = await requireReader()
    const { portal } = await runtime()
    try {
      return await openDocument(portal, viewer, {
        ...{ documentId, mode, editorId },
        language: await languageOf(),
        theme: themeOf((await cookies()).get(themeCookie)?.value),
      })
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-found') notFound()
      if (error instanceof AppError) return tellError(error)
      throw error
    }
  },
)

/** The language that was chosen for the portal; else what the browser asks for first, also one that the portal lacks. */
async function languageOf(): Promise<string | undefined> {
  const chosen = readLocale((await cookies()).get(localeCookie)?.value)
  const accepted = (await headers()).get('accept-language') ?? ''
  const first = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/.exec(accepted)?.[0]
  // «en-GB» says more than «en».
  return chosen === null || first?.split('-')[0] === chosen ? first : chosen
}

function themeOf(cookie: string | undefined): 'light' | 'dark' | undefined {
  const theme = readTheme(cookie)
  return theme === 'system' ? undefined : theme
}
