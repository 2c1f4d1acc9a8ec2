import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Banner } from '#components/ui/banner'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

export interface PolicyOutcomeProps {
  outcome: {
    documents: number
    versions: number
    bytes: number
    most: { id: string; name: string; versions: number; bytes: number }[]
    complete: boolean
  }
  /** The way to go on. */
  children: ReactNode
}

/** What rules about versions would do now. */
export function PolicyOutcome({ outcome, children }: PolicyOutcomeProps) {
  const t = useTranslations('admin.versions.outcome')
  const { size } = useFormat()
  const { documents, versions, bytes, most, complete } = outcome
  return (
    <Banner
      tone={versions > 0 ? 'warning' : 'info'}
      role="status"
      className="mt-4"
      title={
        versions === 0
          ? t('nothing')
          : t(complete ? 'would' : 'wouldAtLeast', { versions, documents, size: size(bytes) })
      }
      actions={children}
    >
      {versions > 0 && (
        <>
          <p>{t('explanation')}</p>
          <ul className="mt-1">
            {most.map((document) => (
              <li key={document.id}>
                {t.rich('of', {
                  name: document.name,
                  versions: document.versions,
                  size: size(document.bytes),
                  link: (name) => (
                    <Link
                      href={routes.admin.versionsOf(document.id)}
                      className="text-link underline"
                    >
                      {name}
                    </Link>
                  ),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  )
}
