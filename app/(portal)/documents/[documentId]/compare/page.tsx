import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { CompareHeader } from '#components/compare/compare-header'
import { ComparedSheets } from '#components/compare/compared-sheets'
import { ComparedSides } from '#components/compare/compared-sides'
import { ComparedText } from '#components/compare/compared-text'
import { BackLink } from '#components/documents/back-link'
import { Banner } from '#components/ui/banner'
import { collapse } from '#lib/compare/collapse'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { requireViewer } from '#server/auth/viewer'
import { compareVersions, type VersionComparison } from '#server/documents/compare-versions'
import { runtime } from '#server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('documents.page.compare')
  return { title: t('title') }
}

const number = z.coerce.number().int().positive().max(2_147_483_647)
const query = z.object({ from: number, to: number })

type Props = PageProps<'/documents/[documentId]/compare'>

export default async function ComparePage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const { documentId } = await params
  const asked = query.safeParse(await searchParams)
  if (!asked.success) notFound()
  const { portal } = await runtime()
  const compared = await compareVersions(portal, viewer, { documentId, ...asked.data }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') notFound()
      throw error
    },
  )
  const { document } = compared
  return (
    <>
      <BackLink href={routes.document(documentId)}>{document.name}</BackLink>
      <CompareHeader document={document} {...asked.data} />
      {'gone' in compared ? (
        <Gone numbers={compared.gone} />
      ) : (
        <>
          <ComparedSides documentId={documentId} from={compared.from} to={compared.to} />
          <Result result={compared.result} />
        </>
      )}
    </>
  )
}

function Gone({ numbers }: { numbers: number[] }) {
  const t = useTranslations('documents.page.compare')
  return (
    <Banner
      tone="warning"
      title={t('gone', { numbers: numbers.join(', '), count: numbers.length })}
    >
      {t('goneText')}
    </Banner>
  )
}

function Result({ result }: { result: VersionComparison['result'] }) {
  const t = useTranslations('documents.page.compare')
  const words = useTranslations('compare')
  switch (result.kind) {
    case 'same':
      return (
        <Banner tone="success" className="mt-3">
          {t('same')}
        </Banner>
      )
    case 'not-comparable':
      return <Banner className="mt-3">{result.tell(words)}</Banner>
    case 'sheets':
      return <ComparedSheets sheets={result.sheets} />
    case 'text':
      return <ComparedText {...collapse(result.blocks)} changes={result.changes} />
  }
}
