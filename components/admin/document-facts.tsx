import Link from 'next/link'
import type { ReactNode } from 'react'
import { RelativeTime } from '#components/ui/relative-time'
import { formatCount, formatSize } from '#lib/format'
import { routes } from '#lib/routes'
import { withQuery } from '#lib/with-query'

export interface DocumentFactsProps {
  document: {
    name: string
    owner: { name: string; email: string }
    versions: number
    totalSize: number
    createdAt: Date
    trashedAt: Date | null
    lock: {
      kind: 'wopi' | 'checkout'
      holder: { userName: string }
      acquiredAt: Date
    } | null
  }
}

/** What an admin wants to know of a document before they touch its versions. */
export function DocumentFacts({ document }: DocumentFactsProps) {
  const { owner, lock, trashedAt } = document
  return (
    <dl className="mb-4 grid grid-cols-2 gap-x-6 gap-y-3 rounded-md border border-line px-4 py-3 sm:grid-cols-4">
      <Fact name="Owner">
        <span title={owner.email}>{owner.name}</span>
      </Fact>
      <Fact name="On the disk">
        {formatSize(document.totalSize)} in {formatCount(document.versions, 'version')}
      </Fact>
      <Fact name={trashedAt === null ? 'Created' : 'In the trash since'}>
        <RelativeTime at={trashedAt ?? document.createdAt} show="exact" />
      </Fact>
      <Fact name="Lock">
        {lock === null ? (
          'Nobody holds it'
        ) : (
          <Link
            href={withQuery(routes.admin.locks, { q: document.name })}
            className="text-link hover:underline"
          >
            {lock.kind === 'checkout' ? 'Checked out by' : 'Held by'} {lock.holder.userName},{' '}
            <RelativeTime at={lock.acquiredAt} />
          </Link>
        )}
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted text-xs">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
