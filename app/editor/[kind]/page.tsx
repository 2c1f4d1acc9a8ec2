import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requestNonce } from '#app/editor/request-nonce'
import { EditorFiles, EditorPage } from '#components/editors/editor-page'
import { Words } from '#components/words'
import { editorKinds } from '#lib/editor-kinds'
import { portalAreas } from '#messages/areas'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('editors'))('title') }
}

const kinds = z.enum(editorKinds)

/**
 * The built-in editor: a WOPI client in a page. It knows its document only by the token that was handed over
 * in the tab's storage, and asks for no session.
 */
export default async function Page({ params, searchParams }: PageProps<'/editor/[kind]'>) {
  const kind = kinds.safeParse((await params).kind)
  if (!kind.success) notFound()
  // Asked for by a list, so that they are in the browser before a document is opened.
  if ('files' in (await searchParams)) return <EditorFiles kind={kind.data} />
  return (
    <Words areas={portalAreas}>
      <EditorPage kind={kind.data} nonce={requestNonce(await headers())} />
    </Words>
  )
}
