'use client'

import { Link2, LockKeyhole, LockKeyholeOpen, X } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Badge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { routes } from '#lib/routes'
import { levelWords, type ShareLevel } from '#lib/share-level'
import type { AccessItem, ShareItem, ShareTerms } from '#lib/sharing-actions'
import { CopyLink } from './copy-link'
import { TermsFields } from './terms-fields'

const linkLevels: readonly ShareLevel[] = ['view', 'edit']

export interface LinkListProps {
  access: AccessItem
  pending: boolean
  onMake(): void
  onChange(share: ShareItem, terms: ShareTerms): void
  onPassword(share: ShareItem, password: string): void
  onRemove(share: ShareItem): void
}

/** The links that need no account, and what they give. */
export function LinkList({ access, onMake, ...rest }: LinkListProps) {
  const links = access.shares.filter(({ kind }) => kind === 'link')
  return (
    <section aria-label="Links">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-medium">Links for anybody</h3>
        <Button size="sm" icon={<Link2 aria-hidden />} disabled={rest.pending} onClick={onMake}>
          Make a link
        </Button>
      </div>
      <p className="text-muted text-xs">
        Whoever has such a link needs no account here. Remove it, and they are out at once.
      </p>
      {links.length > 0 && (
        <ul className="mt-1 flex flex-col divide-y divide-line">
          {links.map((share, at) => (
            <LinkRow key={share.id} share={share} name={`Link ${at + 1}`} {...rest} />
          ))}
        </ul>
      )}
    </section>
  )
}

function LinkRow(
  props: Omit<LinkListProps, 'access' | 'onMake'> & { share: ShareItem; name: string },
) {
  const { share, name, pending, onChange, onPassword, onRemove } = props
  const { level, address, inheritedFrom, hasPassword, expired } = share
  const [asking, setAsking] = useState(false)
  const [password, setPassword] = useState('')
  if (inheritedFrom) {
    return (
      <li className="flex min-h-12 flex-wrap items-center gap-2 py-1.5">
        <span className="flex-1">{name}</span>
        <span className="text-muted">
          {levelWords[level]} · from{' '}
          <Link href={routes.folder(inheritedFrom.id)} className="text-link hover:underline">
            {inheritedFrom.name}
          </Link>
        </span>
      </li>
    )
  }
  return (
    <li className="flex flex-col gap-2 py-2.5">
      {address === null ? (
        <p className="text-muted">
          {name}: its address is known only to those who have it. Remove it and make another one to
          see an address.
        </p>
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
        {expired && <Badge tone="warning">Ended</Badge>}
        {hasPassword && <Badge icon={<LockKeyhole aria-hidden />}>Password</Badge>}
        <span className="ml-auto flex items-center gap-1">
          <Button
            variant="ghost"
            size="sm"
            icon={hasPassword ? <LockKeyholeOpen aria-hidden /> : <LockKeyhole aria-hidden />}
            aria-label={`${hasPassword ? 'Remove the password of' : 'Set a password for'} ${name}`}
            disabled={pending}
            onClick={() => (hasPassword ? onPassword(share, '') : setAsking(!asking))}
          >
            {hasPassword ? 'No password' : 'Password…'}
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={`Remove ${name}`}
            title={`Remove ${name}`}
            disabled={pending}
            icon={<X aria-hidden />}
            onClick={() => onRemove(share)}
          />
        </span>
      </div>
      {asking && !hasPassword && (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            onPassword(share, password)
          }}
        >
          <TextField
            label={`Password of ${name}`}
            hint="12 characters or more. Tell it by another way than the link."
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            className="min-w-0 flex-1"
            required
          />
          <Button type="submit" className="mb-5.5" pending={pending}>
            Set
          </Button>
        </form>
      )}
    </li>
  )
}
