'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '#components/ui/action-form'
import { TextField } from '#components/ui/field'
import { FileIcon } from '#components/ui/file-icon'
import { FolderIcon } from '#components/ui/folder-icon'
import { SubmitButton } from '#components/ui/submit-button'
import type { FormAction } from '#lib/action-result'
import type { ShareLevel } from '#lib/share-level'

export interface EnterLinkProps {
  action: FormAction
  token: string
  /** Null: not told before the password. */
  link: {
    kind: 'document' | 'folder'
    name: string
    extension: string
    owner: string
    level: ShareLevel
  } | null
  asksPassword: boolean
  /** Who comes, when that is known; null: somebody who has not been here before. */
  visitor: string | null
}

/** The door of a share link: what is behind it, and who comes. */
export function EnterLink({ action, token, link, asksPassword, visitor }: EnterLinkProps) {
  const t = useTranslations('sharing.enterLink')
  return (
    <div className="mx-auto max-w-md rounded-lg border border-line bg-canvas p-5">
      <div className="mb-4 flex items-start gap-3">
        {link?.kind === 'document' && (
          <FileIcon extension={link.extension} className="mt-1 size-6" />
        )}
        {link?.kind === 'folder' && <FolderIcon className="mt-1 size-6" />}
        <div className="min-w-0">
          <h1 className="break-words font-semibold text-lg">{link?.name ?? t('title')}</h1>
          <p className="text-muted">
            {link
              ? t('text', { owner: link.owner, kind: link.kind, level: link.level })
              : t('sayPassword')}
          </p>
        </div>
      </div>
      <ActionForm action={action} hidden={{ token }} className="flex flex-col gap-4">
        {asksPassword && (
          <TextField
            name="password"
            type="password"
            label={t('password')}
            autoComplete="off"
            required
          />
        )}
        {visitor === null && (
          <TextField
            name="name"
            label={t('name')}
            hint={t('nameHint')}
            maxLength={60}
            autoComplete="name"
            required
          />
        )}
        <SubmitButton className="w-full">
          {visitor === null ? t('open') : t('openAs', { name: visitor })}
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
