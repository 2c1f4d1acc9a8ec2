import { FileQuestion } from 'lucide-react'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

export default function NotFound() {
  return (
    <EmptyState
      heading="h1"
      icon={<FileQuestion />}
      title="There is nothing here"
      actions={<ButtonLink href={routes.documents}>Go to your documents</ButtonLink>}
    >
      The page does not exist, or it is not yours to see.
    </EmptyState>
  )
}
