import Link from 'next/link'
import type { ReactNode } from 'react'
import { Banner } from '#components/ui/banner'
import { formatCount, formatSize } from '#lib/format'
import { routes } from '#lib/routes'

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
  const { documents, versions, bytes, most, complete } = outcome
  return (
    <Banner
      tone={versions > 0 ? 'warning' : 'info'}
      role="status"
      className="mt-4"
      title={
        versions === 0
          ? 'Nothing would go now.'
          : `${complete ? '' : 'At least '}${formatCount(versions, 'version')} of ${formatCount(documents, 'document')} would go, which frees ${formatSize(bytes)}.`
      }
      actions={children}
    >
      {versions > 0 && (
        <>
          <p>They go with the next sweep and cannot be brought back. Most would go of:</p>
          <ul className="mt-1">
            {most.map((document) => (
              <li key={document.id}>
                <Link href={routes.admin.versionsOf(document.id)} className="text-link underline">
                  {document.name}
                </Link>{' '}
                · {formatCount(document.versions, 'version')}, {formatSize(document.bytes)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  )
}
