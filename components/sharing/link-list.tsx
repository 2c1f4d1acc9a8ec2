'use client'

import { Link2, LockKeyhole, LockKeyholeOpen, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import type { ShareLevel } from '#lib/share-level'
import type { AccessItem, ShareItem, ShareTerms } from '#lib/sharing-actions'
import { CopyLink } from './copy-link'
import { InheritedFrom } from './inherited-from'
import { TermsFields } from './terms-fields'

const linkLevels: readonly ShareLevel[] = ['view', 'edit']

export interface LinkListProps {
  access: AccessItem
  pending: boolean
  onMake(): void
  onChange(share: ShareItem, terms: ShareTerms): void
  /** `refused` hears why it was not set. */
  onPassword(share: ShareItem, password: string, refused?: (why: string) => void): void
  onRemove(share: ShareItem): void
}

/** The links that need no account, and what they give. */
export function LinkList({ access, onMake, ...rest }: LinkListProps) {
  const t = useTranslations('sharing.linkList')
  const links = access.shares.filter(({ kind }) => kind === 'link')
  return (
    <section aria-label={t('label')}>
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium">{t('title')}</h3>
        <Button size="sm" icon={<Link2 aria-hidden />} disabled={rest.pending} onClick={onMake}>
          {t('make')}
        </Button>
      </div>
      <p className="text-muted text-xs">{t('text')}</p>
      {links.length > 0 && (
        <ul className="mt-1 flex flex-col divide-y divide-line">
          {links.map((share, at) => (
            <LinkRow
              key={share.id}
              share={share}
              name={t('link', { number: String(at + 1) })}
              {...rest}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function LinkRow(
  props: Omit<LinkListProps, 'access' | 'onMake'> & { share: ShareItem; name: string },
) {
  const t = useTranslations('sharing')
  const { share, name, pending, onChange, onPassword, onRemove } = props
  const { level, address, inheritedFrom, hasPassword, expired } = share
  const [asking, setAsking] = useState(false)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  if (inheritedFrom) {
    return (
      <li className="flex min-h-12 flex-wrap items-center gap-2 py-1.5">
        <span className="flex-1">{name}</span>
        <InheritedFrom level={level} folder={inheritedFrom} />
      </li>
    )
  }
  return (
    <li className="flex flex-col gap-2 py-2.5">
      {address === null ? (
        <p className="text-muted">{t('linkList.unknown', { name })}</p>
      ) : (
        <CopyLink label={name} address={address} />
      )}
      <div className="flex flex-wrap items-center gap-1.5">
        <TermsFields
          of={name}
          terms={share}
          levels={linkLevels}
          disabled={pending}
          onChange={({ level, expiresAt }) => onChange(share, { level, expiresAt })}
        />
        {expired && <Badge tone="warning">{t('accessList.ended')}</Badge>}
        {hasPassword && <Badge icon={<LockKeyhole aria-hidden />}>{t('linkList.password')}</Badge>}
        <span className="ml-auto flex items-center gap-1">
          <Button
            variant="ghost"
            size="sm"
            icon={hasPassword ? <LockKeyholeOpen aria-hidden /> : <LockKeyhole aria-hidden />}
            aria-label={t(hasPassword ? 'linkList.removePassword' : 'linkList.setPassword', {
              name,
            })}
            disabled={pending}
            onClick={() => (hasPassword ? onPassword(share, '') : setAsking(!asking))}
          >
            {t(hasPassword ? 'linkList.noPassword' : 'linkList.askPassword')}
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('linkList.remove', { name })}
            title={t('linkList.remove', { name })}
            disabled={pending}
            icon={<X aria-hidden />}
            onClick={() => onRemove(share)}
          />
        </span>
      </div>
      {asking && !hasPassword && (
        <form
          className="flex items-start gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            onPassword(share, password, setProblem)
          }}
        >
          <TextField
            label={t('linkList.passwordOf', { name })}
            hint={t('linkList.passwordHint')}
            error={problem}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => {
              setPassword(event.target.value)
              setProblem(undefined)
            }}
            className="min-w-0 flex-1"
            required
          />
          <Button type="submit" className="mt-6.5 max-sm:h-10!" pending={pending}>
            {t('linkList.set')}
          </Button>
        </form>
      )}
    </li>
  )
}
