'use client'

import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { routes } from '#lib/routes'
import type { DocumentActions } from './document-item'
import { useDocumentVerbs } from './use-document-verbs'
import { useFolderDrop } from './use-drag-items'

/** One step of the way to a folder. */
export interface Crumb {
  id: string | null
  name: string
  /** Whether there is a list of it: the root of somebody else has none. */
  listed: boolean
  /** The list of what is shared with the person looking. */
  shared?: boolean
  /** Whose root it is, when it is somebody else’s. */
  owner?: string
}

export interface BreadcrumbsProps {
  /** From the root down. */
  path: readonly Crumb[]
  actions: DocumentActions
}

/** The way from the root to where one is; rows of the list can be dropped on each step. */
export function Breadcrumbs({ path, actions }: BreadcrumbsProps) {
  const t = useTranslations('documents.list')
  const verbs = useDocumentVerbs(actions)
  return (
    <nav aria-label={t('breadcrumb')} className="-ml-1.5 mb-1">
      <ol className="flex flex-wrap items-center gap-y-0.5 text-muted">
        {path.map((crumb, at) => (
          <li key={crumb.id} className="flex min-w-0 items-center">
            {at > 0 && <ChevronRight aria-hidden className="size-4 shrink-0" />}
            <Step crumb={crumb} move={verbs.move} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Step({ crumb, move }: { crumb: Crumb; move: Parameters<typeof useFolderDrop>[1] }) {
  const { id, listed, shared = false } = crumb
  const { over, handlers } = useFolderDrop(listed && !shared ? id : undefined, move)
  return (
    <CrumbLink
      crumb={crumb}
      className={clsx(
        'block max-w-48 truncate rounded-sm px-1.5 py-0.5',
        listed && 'hover:text-ink',
        over && 'bg-accent-soft text-ink outline-2 outline-accent',
      )}
      {...handlers}
    />
  )
}

/** The way to one step, if there is a list of it. */
export function CrumbLink({
  crumb,
  ...rest
}: Omit<ComponentProps<typeof Link>, 'href'> & { crumb: Crumb }) {
  const name = useCrumbName(crumb)
  if (!crumb.listed) return <span className={rest.className}>{name}</span>
  return (
    <Link href={crumb.shared ? routes.shared : routes.folder(crumb.id)} title={name} {...rest}>
      {name}
    </Link>
  )
}

/** Folders are called as people call them, roots as the portal does. */
function useCrumbName({ id, name, shared, owner }: Crumb): string {
  const t = useTranslations('documents')
  if (id !== null) return name
  if (shared) return t('places.shared.title')
  return owner === undefined ? t('list.root') : t('list.rootOf', { owner })
}
