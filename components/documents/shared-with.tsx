import { Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { GranteeSign } from '#components/sharing/grantee-picker'
import { InheritedFrom } from '#components/sharing/inherited-from'
import type { AccessItem } from '#lib/sharing-actions'
import type { ItemMay } from './document-item'

/** Who else has access, to its owner; to others how far they may go themselves. */
export function SharedWith({ access, may }: { access: AccessItem | null; may: ItemMay }) {
  const t = useTranslations('documents.details')
  const words = useTranslations('common')
  if (access === null) {
    return <p>{words(`may.${may.edit ? 'edit' : may.comment ? 'comment' : 'view'}`)}</p>
  }
  const people = access.shares.filter(({ kind }) => kind !== 'link')
  const links = access.shares.filter(({ kind, expired }) => kind === 'link' && !expired).length
  if (people.length + links === 0) return <p className="text-muted">{t('nobody')}</p>
  return (
    <ul className="flex flex-col gap-2">
      {people.map((share) => {
        const { id, name, level, expired, inheritedFrom } = share
        return (
          <li key={id} className="flex gap-2">
            <GranteeSign one={share} />
            <span className="min-w-0 flex-1">
              <span className="block truncate">{name}</span>
              <span className="block text-muted text-xs">
                {expired ? (
                  t('ended', { level: words(`levels.${level}`) })
                ) : inheritedFrom ? (
                  <InheritedFrom level={level} folder={inheritedFrom} />
                ) : (
                  words(`levels.${level}`)
                )}
              </span>
            </span>
          </li>
        )
      })}
      {links > 0 && (
        <li className="flex items-center gap-2">
          <span className="flex size-6 items-center justify-center text-muted">
            <Link2 aria-hidden className="size-4" />
          </span>
          {t('links', { count: links })}
        </li>
      )}
    </ul>
  )
}
