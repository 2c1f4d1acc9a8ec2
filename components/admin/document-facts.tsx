import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from '#components/ui/relative-time'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
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
  const t = useTranslations('admin.versions.one')
  const { size } = useFormat()
  const { owner, lock, trashedAt } = document
  return (
    <dl className="mb-4 grid grid-cols-2 gap-x-6 gap-y-3 rounded-md border border-line px-4 py-3 sm:grid-cols-4">
      <Fact name={t('owner')}>
        <span title={owner.email}>{owner.name}</span>
      </Fact>
      <Fact name={t('onDisk')}>
        {t('sizeIn', { size: size(document.totalSize), count: document.versions })}
      </Fact>
      <Fact name={t(trashedAt === null ? 'created' : 'trashedSince')}>
        <RelativeTime at={trashedAt ?? document.createdAt} show="exact" />
      </Fact>
      <Fact name={t('lock')}>
        {lock === null ? (
          t('free')
        ) : (
          <Link
            href={withQuery(routes.admin.locks, { q: document.name })}
            className="text-link hover:underline"
          >
            {t.rich(lock.kind === 'checkout' ? 'checkedOutBy' : 'heldBy', {
              who: lock.holder.userName,
              when: () => <RelativeTime at={lock.acquiredAt} />,
            })}
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
