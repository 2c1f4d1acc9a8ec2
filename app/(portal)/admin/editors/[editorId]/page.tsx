import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { test } from '#app/(portal)/admin/editors/actions'
import { EditorFacts } from '#components/admin/editor-facts'
import { EditorTest } from '#components/admin/editor-test'
import { BackLink } from '#components/documents/back-link'
import { PageHeader } from '#components/ui/page-header'
import { routes } from '#lib/routes'
import { requireAdmin } from '#server/auth/viewer'
import { listEditors } from '#server/documents/admin/list-editors'
import { runtime } from '#server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminPeople')
  return { title: t('editors.page.one') }
}

/** One editor, and the test of its set-up; it begins by itself for one that was just added. */
export default async function EditorPage({
  params,
  searchParams,
}: PageProps<'/admin/editors/[editorId]'>) {
  const viewer = await requireAdmin()
  const t = await getTranslations('adminPeople')
  const { editorId } = await params
  const { portal } = await runtime()
  const editor = (await listEditors(portal, viewer)).find(({ id }) => id === editorId)
  if (!editor || editor.kind === 'builtin') notFound()
  const { added } = await searchParams
  return (
    <>
      <BackLink href={routes.admin.editors}>{t('editors.page.title')}</BackLink>
      <PageHeader title={editor.name} description={editor.discoveryUrl} />
      <div className="flex flex-col gap-4">
        <EditorTest editorId={editor.id} test={test} atOnce={added !== undefined} />
        <EditorFacts editor={{ ...editor, lastError: editor.lastError?.(t) ?? null }} />
      </div>
    </>
  )
}
