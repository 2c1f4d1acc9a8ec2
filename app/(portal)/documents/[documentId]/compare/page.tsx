import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { CompareHeader } from '#components/compare/compare-header'
import { ComparedSheets } from '#components/compare/compared-sheets'
import { ComparedText } from '#components/compare/compared-text'
import { BackLink } from '#components/documents/back-link'
import { Banner } from '#components/ui/banner'
import { collapse } from '#lib/compare/collapse'
import { routes } from '#lib/routes'
import { AppError } from '#server/app-error'
import { requireViewer } from '#server/auth/viewer'
import { compareVersions, type VersionComparison } from '#server/documents/compare-versions'
import { runtime } from '#server/runtime'

export const metadata: Metadata = { title: 'Compare versions' }

const number = z.coerce.number().int().positive()
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
  const { document, from, to, result } = compared
  return (
    <>
      <BackLink href={routes.document(documentId)}>{document.name}</BackLink>
      <CompareHeader document={document} from={from} to={to} />
      <Result result={result} />
    </>
  )
}

function Result({ result }: { result: VersionComparison['result'] }) {
  switch (result.kind) {
    case 'same':
      return <Banner tone="success">These two versions are the same, byte for byte.</Banner>
    case 'not-comparable':
      return <Banner>{result.reason}</Banner>
    case 'sheets':
      return <ComparedSheets sheets={result.sheets} />
    case 'text':
      return <ComparedText {...collapse(result.blocks)} changes={result.changes} />
  }
}
