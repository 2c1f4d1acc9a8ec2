import { FileQuestion } from 'lucide-react'
import type { Metadata } from 'next'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        heading="h1"
        icon={<FileQuestion />}
        title="There is nothing here"
        actions={<ButtonLink href={routes.documents}>Go to your documents</ButtonLink>}
      >
        The page does not exist, or it is not yours to see.
      </EmptyState>
    </main>
  )
}
