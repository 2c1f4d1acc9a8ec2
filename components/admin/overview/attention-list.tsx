import { CircleCheck } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { Panel } from '#components/ui/panel'
import { formatCount, formatSize } from '#lib/format'
import { routes } from '#lib/routes'

type Attention =
  | { kind: 'damaged' | 'quota' | 'dead-locks' | 'mail'; count: number }
  | { kind: 'never-verified' }
  | { kind: 'disk'; freeBytes: number }
  | { kind: 'refused-saves'; count: number; endingSoon: number }
  | { kind: 'editor'; id: string; name: string }

interface Words {
  tone: 'danger' | 'warning' | 'neutral'
  says: string
  way: ReactNode
}

/** What an admin should look at, each with the way there. */
export function AttentionList({ found }: { found: Attention[] }) {
  return (
    <Panel title="Needs attention">
      {found.length === 0 ? (
        <p className="flex items-center gap-2 px-4 py-3">
          <CircleCheck aria-hidden className="size-4 text-success" /> Nothing. All is as it should
          be.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {found.map((one) => {
            const { tone, says, way } = wordsOf(one)
            return (
              <li
                key={one.kind === 'editor' ? one.id : one.kind}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5"
              >
                <Badge tone={tone}>{labels[tone]}</Badge>
                <span className="min-w-0 flex-1 basis-64 text-pretty">{says}</span>
                {way}
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}

const labels = { danger: 'Act now', warning: 'Look', neutral: 'To know' }

function way<T extends string>(href: Route<T>, words: string) {
  return (
    <Link href={href} className="text-link hover:underline">
      {words}
    </Link>
  )
}

function wordsOf(one: Attention): Words {
  switch (one.kind) {
    case 'damaged':
      return {
        tone: 'danger',
        says: `${formatCount(one.count, 'stored file')} missing or damaged since it was saved.`,
        way: way(routes.admin.storage, 'See which'),
      }
    case 'disk':
      return {
        tone: 'danger',
        says: `Only ${formatSize(one.freeBytes)} are free on the disk. When it is full, saves are refused.`,
        way: way(routes.admin.storage, 'Storage'),
      }
    case 'quota':
      return {
        tone: 'warning',
        says: `${formatCount(one.count, 'person', 'people')} used up the quota: saves of what they own are refused.`,
        way: way(routes.admin.users, 'Users'),
      }
    case 'refused-saves':
      return {
        tone: 'warning',
        says: `${formatCount(one.count, 'refused save')} to be looked at${one.endingSoon > 0 ? `, ${one.endingSoon} of them gone within a week` : ''}.`,
        way: way(routes.admin.rejected, 'Refused saves'),
      }
    case 'mail':
      return {
        tone: 'warning',
        says: `${formatCount(one.count, 'mail')} could not be sent and given up.`,
        way: way(`${routes.admin.overview}#mail`, 'E-mail'),
      }
    case 'dead-locks':
      return {
        tone: 'warning',
        says: `${formatCount(one.count, 'lock')} with nobody behind it, as it seems.`,
        way: way(routes.admin.locks, 'Locks'),
      }
    case 'editor':
      return {
        tone: 'warning',
        says: `The discovery document of ${one.name} could not be read.`,
        way: way(routes.admin.editor(one.id), 'Test it'),
      }
    case 'never-verified':
      return {
        tone: 'neutral',
        says: 'The stored bytes have never been verified.',
        way: way(routes.admin.storage, 'Verify them'),
      }
  }
}
