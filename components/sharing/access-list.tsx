'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '#components/ui/avatar'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import type { AccessItem, ShareItem, ShareTerms } from '#lib/sharing-actions'
import { GranteeSign, granteeWords } from './grantee-picker'
import { InheritedFrom } from './inherited-from'
import { TermsFields } from './terms-fields'

export interface AccessListProps {
  access: AccessItem
  pending: boolean
  onChange(share: ShareItem, terms: ShareTerms): void
  onRemove(share: ShareItem): void
}

/** Who has access, and how far: the owner, people and groups. */
export function AccessList({ access, ...rest }: AccessListProps) {
  const t = useTranslations('sharing.accessList')
  const shares = access.shares.filter(({ kind }) => kind !== 'link')
  return (
    <ul aria-label={t('label')} className="flex flex-col divide-y divide-line">
      <li className="flex min-h-12 items-center gap-2.5 py-1.5">
        <Avatar person={access.owner} decorative />
        <Name name={access.owner.name} words={access.owner.email} />
        <span className="text-muted">{t('owner')}</span>
      </li>
      {shares.map((share) => (
        <AccessRow key={share.id} share={share} {...rest} />
      ))}
    </ul>
  )
}

function AccessRow({
  share,
  pending,
  onChange,
  onRemove,
}: Omit<AccessListProps, 'access'> & { share: ShareItem }) {
  const t = useTranslations('sharing')
  const { name, level, inheritedFrom, expired } = share
  return (
    <li className="flex min-h-12 flex-wrap items-center gap-x-2.5 gap-y-1.5 py-1.5">
      <GranteeSign one={share} />
      <Name name={name} words={granteeWords(share, t)} />
      {expired && <Badge tone="warning">{t('accessList.ended')}</Badge>}
      {inheritedFrom ? (
        <InheritedFrom level={level} folder={inheritedFrom} />
      ) : (
        <span className="flex min-w-0 items-center gap-1.5 max-sm:basis-full">
          <TermsFields
            of={name}
            terms={share}
            disabled={pending}
            onChange={({ level, expiresAt }) => onChange(share, { level, expiresAt })}
          />
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('accessList.stop', { name })}
            title={t('accessList.stop', { name })}
            disabled={pending}
            icon={<X aria-hidden />}
            onClick={() => onRemove(share)}
          />
        </span>
      )}
    </li>
  )
}

function Name({ name, words }: { name: string; words: string }) {
  return (
    <span className="min-w-32 flex-1">
      <span className="block truncate font-medium">{name}</span>
      <span className="block truncate text-muted text-xs">{words}</span>
    </span>
  )
}
