import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VersionEntry } from '#components/host-page/version-entry'
import { Banner } from '#components/ui/banner'
import { Button, ButtonLink } from '#components/ui/button'
import { Facts } from '#components/ui/panel'
import { Skeleton } from '#components/ui/skeleton'
import { routes } from '#lib/routes'
import { ActivityList } from './activity-panel'
import { CrumbLink } from './breadcrumbs'
import { DocumentFactsList, DocumentPicture } from './document-facts'
import type { DocumentActions, ListedItem } from './document-item'
import type { ItemDetails } from './item-details'
import { SharedWith } from './shared-with'
import { useDetails } from './use-details'

export interface DetailsOfOneProps {
  item: ListedItem
  load: DocumentActions['details']
  onShare(): void
}

/** What there is to know about one document or folder, once the portal has said it. */
export function DetailsOfOne({ item, load, onShare }: DetailsOfOneProps) {
  const t = useTranslations('documents')
  const { details, problem, again } = useDetails(item, load)
  return (
    <div aria-busy={details === null && problem === null}>
      {problem && (
        <Banner
          tone="warning"
          role="status"
          className="m-3"
          actions={
            problem.passing && (
              <Button size="sm" onClick={again}>
                {t('details.again')}
              </Button>
            )
          }
        >
          {problem.words}
        </Banner>
      )}
      {details ? (
        <Known {...{ item, details, onShare }} />
      ) : (
        problem === null && <OnItsWay picture={item.kind === 'document'} />
      )}
    </div>
  )
}

function Known({
  item,
  details: { path, access, document },
  onShare,
}: {
  item: ListedItem
  details: ItemDetails
  onShare(): void
}) {
  const t = useTranslations('documents')
  const place = (
    <ol className="flex flex-wrap gap-x-1">
      {path.map((crumb, at) => (
        <li key={crumb.id} className="flex min-w-0 gap-1">
          {at > 0 && <span aria-hidden>/</span>}
          <CrumbLink crumb={crumb} className="truncate text-link hover:underline" />
        </li>
      ))}
    </ol>
  )
  return (
    <>
      {document && <DocumentPicture document={document.facts} preview={document.preview} />}
      <div className="px-4 py-3">
        {document ? (
          <DocumentFactsList document={document.facts} place={place} />
        ) : (
          item.kind === 'folder' && (
            <Facts
              facts={[
                [t('details.where'), place],
                [t('page.facts.owner'), access?.owner.name ?? item.owner?.name ?? null],
                [t('details.contents'), t('list.items.items', { count: item.items })],
              ]}
            />
          )
        )}
      </div>
      <Part
        title={t('details.access')}
        action={
          item.may.share && (
            <Button size="sm" icon={<UserPlus aria-hidden />} onClick={onShare}>
              {t('list.menu.share')}
            </Button>
          )
        }
      >
        <SharedWith access={access} may={item.may} />
      </Part>
      {document?.versions && (
        <Part title={t('details.versions')}>
          <ul className="flex flex-col gap-2.5">
            {document.versions.map((version) => (
              <li key={version.number}>
                <VersionEntry version={version} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {document?.activity && document.activity.length > 0 && (
        <Part title={t('activity.title')}>
          <ActivityList events={document.activity} className="-mx-4 -my-2" />
        </Part>
      )}
      {document && (
        <div className="border-line border-t px-4 py-3">
          <ButtonLink href={routes.document(item.id)} prefetch={false}>
            {t('details.page')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}

function Part({
  title,
  action,
  children,
}: {
  title: string
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="border-line border-t px-4 py-3">
      <div className="mb-2 flex min-h-7 items-center justify-between gap-2">
        <h3 className="font-medium">{title}</h3>
        {action}
      </div>
      {children}
    </div>
  )
}

function OnItsWay({ picture }: { picture: boolean }) {
  const t = useTranslations('common')
  return (
    <div role="status">
      <span className="sr-only">{t('loading')}</span>
      {picture && <div className="h-56 border-line border-b bg-surface" />}
      <div className="flex flex-col gap-3 px-4 py-4">
        {['w-2/3', 'w-1/2', 'w-3/4', 'w-2/5'].map((width) => (
          <Skeleton key={width} className={`h-3 ${width}`} />
        ))}
      </div>
    </div>
  )
}
