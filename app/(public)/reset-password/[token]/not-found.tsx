import { Unlink } from 'lucide-react'
import { ButtonLink } from '#components/ui/button'
import { EmptyState } from '#components/ui/empty-state'
import { routes } from '#lib/routes'

export default function ResetNotFound() {
  return (
    <div className="rounded-lg border border-line bg-canvas [&>div]:py-12">
      <EmptyState
        heading="h1"
        icon={<Unlink />}
        title="This link is over"
        actions={<ButtonLink href={routes.signIn}>Sign in</ButtonLink>}
      >
        It is good once, for an hour, and until a password is set in another way. Ask for another
        one where you sign in.
      </EmptyState>
    </div>
  )
}
