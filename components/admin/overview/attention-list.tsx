import { CircleCheck } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '#components/ui/badge'
import { Panel } from '#components/ui/panel'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

type Attention =
  | { kind: 'store'; fault: 'full' | 'read-only' | 'failing' }
  | { kind: 'job'; job: 'backup' | 'verify' | 'sweep' }
  | { kind: 'damaged' | 'quota' | 'dead-locks' | 'mail'; count: number }
  | { kind: 'never-verified' }
  | { kind: 'disk'; freeBytes: number }
  | { kind: 'refused-saves'; count: number; endingSoon: number }
  | { kind: 'editor'; id: string; name: string }

interface Said {
  tone: 'danger' | 'warning' | 'neutral'
  says: string
  way: ReactNode
}

/** What an admin should look at, each with the way there. */
export function AttentionList({ found }: { found: Attention[] }) {
  const t = useTranslations('admin.overview.attention')
  const { size } = useFormat()
  return (
    <Panel title={t('title')}>
      {found.length === 0 ? (
        <p className="flex items-center gap-2 px-4 py-3">
          <CircleCheck aria-hidden className="size-4 text-success" /> {t('nothing')}
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {found.map((one) => {
            const { tone, says, way } = wordsOf(one, t, size)
            return (
              <li
                key={one.kind === 'editor' ? one.id : one.kind === 'job' ? one.job : one.kind}
                className="flex items-start gap-x-3 px-4 py-2.5"
              >
                <span className="flex h-lh w-17 shrink-0 items-center">
                  <Badge tone={tone}>{t(`tones.${tone}`)}</Badge>
                </span>
                <span className="flex min-w-0 flex-1 flex-wrap gap-x-3 gap-y-1">
                  <span className="min-w-0 flex-1 basis-52 text-pretty">{says}</span>
                  {way}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </Panel>
  )
}

function way<T extends string>(href: Route<T>, words: string) {
  return (
    <Link href={href} className="text-link hover:underline">
      {words}
    </Link>
  )
}

function wordsOf(
  one: Attention,
  t: ReturnType<typeof useTranslations<'admin.overview.attention'>>,
  size: ReturnType<typeof useFormat>['size'],
): Said {
  switch (one.kind) {
    case 'store':
      return {
        tone: 'danger',
        says: t(`store.${one.fault}`),
        way: way(routes.admin.storage, t('storage')),
      }
    case 'job':
      return {
        tone: 'warning',
        says: t(`jobs.${one.job}`),
        way: way(routes.admin.storage, t('storage')),
      }
    case 'damaged':
      return {
        tone: 'danger',
        says: t('damaged', { count: one.count }),
        way: way(routes.admin.storage, t('seeWhich')),
      }
    case 'disk':
      return {
        tone: 'danger',
        says: t('disk', { size: size(one.freeBytes) }),
        way: way(routes.admin.storage, t('storage')),
      }
    case 'quota':
      return {
        tone: 'warning',
        says: t('quota', { count: one.count }),
        way: way(routes.admin.users, t('users')),
      }
    case 'refused-saves':
      return {
        tone: 'warning',
        says:
          one.endingSoon > 0
            ? t('refusedSavesSoon', { count: one.count, soon: String(one.endingSoon) })
            : t('refusedSaves', { count: one.count }),
        way: way(routes.admin.rejected, t('refusedSavesWay')),
      }
    case 'mail':
      return {
        tone: 'warning',
        says: t('mail', { count: one.count }),
        way: way(`${routes.admin.overview}#mail`, t('mailWay')),
      }
    case 'dead-locks':
      return {
        tone: 'warning',
        says: t('deadLocks', { count: one.count }),
        way: way(routes.admin.locks, t('locks')),
      }
    case 'editor':
      return {
        tone: 'warning',
        says: t('editor', { name: one.name }),
        way: way(routes.admin.editor(one.id), t('testIt')),
      }
    case 'never-verified':
      return {
        tone: 'neutral',
        says: t('neverVerified'),
        way: way(routes.admin.storage, t('verifyThem')),
      }
  }
}
