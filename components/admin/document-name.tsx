import Link from 'next/link'
import type { ReactNode } from 'react'
import { FileIcon } from '#components/ui/file-icon'
import { routes } from '#lib/routes'

export interface DocumentNameProps {
  document: { id: string; name: string; extension: string }
  /** To its versions in the admin area instead of its own page. */
  toVersions?: boolean
  /** Badges after the name. */
  children?: ReactNode
}

/** A document's icon and name, which lead to it. */
export function DocumentName({ document, toVersions = false, children }: DocumentNameProps) {
  const className = 'min-w-0 truncate font-medium text-ink hover:underline'
  return (
    <span className="flex min-w-0 max-w-80 items-center gap-2 list:max-xl:max-w-48">
      <FileIcon extension={document.extension} />
      {toVersions ? (
        <Link
          href={routes.admin.versionsOf(document.id)}
          prefetch={false}
          title={document.name}
          className={className}
        >
          {document.name}
        </Link>
      ) : (
        <Link
          href={routes.document(document.id)}
          prefetch={false}
          title={document.name}
          className={className}
        >
          {document.name}
        </Link>
      )}
      {children}
    </span>
  )
}
