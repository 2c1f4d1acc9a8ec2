import { Unlink } from 'lucide-react'
import { EmptyState } from '#components/ui/empty-state'

export default function LinkNotFound() {
  return (
    <div className="rounded-lg border border-line bg-canvas p-5">
      <h1 className="sr-only">Link</h1>
      <EmptyState icon={<Unlink />} title="This link leads nowhere">
        It may have been mistyped, it may have ended, or whoever shared it has taken it back. Ask
        them for another one.
      </EmptyState>
    </div>
  )
}
