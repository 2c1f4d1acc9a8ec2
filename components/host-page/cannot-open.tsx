import { Trash2 } from 'lucide-react'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

/** In place of the editor, for a document that is in the trash. */
export function CannotOpen({ message }: { message: string }) {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <h1 className="sr-only">Document</h1>
      <EmptyState
        icon={<Trash2 />}
        title="This document cannot be opened now"
        actions={
          <>
            <ButtonLink href={routes.documents}>Back to the documents</ButtonLink>
            <ButtonLink href={routes.trash} variant="primary">
              Open the trash
            </ButtonLink>
          </>
        }
      >
        {message}
      </EmptyState>
    </main>
  )
}
