'use client'

import { Download, GitCompareArrows, RotateCcw, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActDialog } from '#components/admin/act-dialog'
import { ButtonLink } from '#components/ui/button'
import { MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import { RestoreButton } from './restore-button'
import { VersionMenu, type VersionMenuVerbs } from './version-menu'

/** What can be done with a version. The forms take `documentId` and `number`. */
export interface VersionVerbs extends VersionMenuVerbs {
  restore: FormAction
  remove: FormAction
}

export interface VersionActionsProps {
  document: { id: string; name: string; trashed: boolean; head: number }
  version: { number: number; size: number; pinned: boolean; label: string | null; isHead: boolean }
  /** Why nothing can be restored now; undefined when it can. */
  heldReason: string | undefined
  may: { edit: boolean; remove: boolean }
  /** An admin says why they do something to a document of somebody else. */
  asksWhy: boolean
  /** Whether there is something to see of such a document without opening it. */
  previews: boolean
  verbs: VersionVerbs
}

type Asked = 'restore' | 'remove' | null

/** What a person can do about one version on the document's page. */
export function VersionActions(props: VersionActionsProps) {
  const { document, version, heldReason, may, asksWhy, previews, verbs } = props
  const t = useTranslations('documents.versions.actions')
  const held = useTranslations('documents.list.held')
  const { size } = useFormat()
  const [asked, setAsked] = useState<Asked>(null)
  const router = useRouter()
  const { number } = version
  const hidden = { documentId: document.id, number: String(number) }
  const named = { number: String(number), name: document.name }
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  const cannotRestore = document.trashed
    ? t('inTrash')
    : (heldReason && held('notNow', { reason: heldReason })) ||
      (version.isHead ? t('isNewest') : undefined)
  const keptBecause =
    (version.isHead && t('newestIsDocument')) || (version.pinned && t('isPinned')) || undefined
  return (
    <span className="inline-flex items-center gap-1">
      {may.edit && !document.trashed && !version.isHead && (
        <RestoreButton number={number} refused={cannotRestore} ask={() => setAsked('restore')} />
      )}
      {!document.trashed && (
        <ButtonLink
          href={routes.download(document.id, number)}
          download
          variant="ghost"
          size="icon-sm"
          className="max-sm:hidden"
          aria-label={t('downloadVersion', named)}
          title={t('download')}
          icon={<Download aria-hidden />}
        />
      )}
      <VersionMenu
        document={document}
        version={version}
        may={{
          preview: previews && !document.trashed,
          download: !document.trashed,
          copy: !document.trashed,
          edit: may.edit,
        }}
        verbs={verbs}
        onChange={router.refresh}
        last={
          may.remove && (
            <>
              <MenuSeparator />
              <MenuItem
                tone="danger"
                icon={<Trash2 aria-hidden />}
                disabledReason={keptBecause}
                onSelect={() => setAsked('remove')}
              >
                {t('delete')}
              </MenuItem>
            </>
          )
        }
      >
        {!document.trashed && !version.isHead && (
          <MenuLink
            href={routes.compare(document.id, number, document.head)}
            icon={<GitCompareArrows aria-hidden />}
          >
            {t('compareNewest')}
          </MenuLink>
        )}
        {may.edit && (
          <MenuItem
            icon={<RotateCcw aria-hidden />}
            disabledReason={cannotRestore}
            onSelect={() => setAsked('restore')}
          >
            {t('restoreAsk')}
          </MenuItem>
        )}
      </VersionMenu>
      <ActDialog
        {...dialog('restore')}
        title={t('restoreTitle', named)}
        description={t('restoreText')}
        confirmLabel={t('restore')}
        tone="primary"
        action={verbs.restore}
        hidden={hidden}
        reason={asksWhy ? {} : undefined}
      />
      <ActDialog
        {...dialog('remove')}
        title={t('deleteTitle', named)}
        description={t('deleteText', { size: size(version.size) })}
        confirmLabel={t('deleteConfirm')}
        action={verbs.remove}
        hidden={hidden}
        reason={asksWhy ? {} : undefined}
      />
    </span>
  )
}
