'use client'

import {
  Copy,
  Download,
  Ellipsis,
  Eye,
  GitCompareArrows,
  Pin,
  PinOff,
  RotateCcw,
  Tag,
  Trash2,
} from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActDialog } from '#components/admin/act-dialog'
import { ButtonLink } from '#components/ui/button'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import type { ActionResult, FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import { RestoreButton } from './restore-button'
import { useRun } from './use-run'
import { LabelDialog, PreviewDialog } from './version-dialogs'

/** What can be done with a version. The forms take `documentId` and `number`. */
export interface VersionVerbs {
  restore: FormAction
  /** Takes `label`, too. */
  label: FormAction
  remove: FormAction
  pin(address: { documentId: string; number: number; pinned: boolean }): Promise<ActionResult>
  copy(address: { documentId: string; number: number }): Promise<ActionResult>
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

type Asked = 'preview' | 'restore' | 'label' | 'remove' | null

/** What a person can do about one version. */
export function VersionActions(props: VersionActionsProps) {
  const { document, version, heldReason, may, asksWhy, previews, verbs } = props
  const t = useTranslations('documents.versions.actions')
  const held = useTranslations('documents.list.held')
  const { size } = useFormat()
  const [asked, setAsked] = useState<Asked>(null)
  const { busy, run } = useRun()
  const router = useRouter()
  const { number } = version
  const address = { documentId: document.id, number }
  const hidden = { documentId: document.id, number: String(number) }
  const named = { number: String(number), name: document.name }
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  const act = (work: () => Promise<ActionResult>) =>
    run([String(number)], work, () => router.refresh())
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
      <Menu
        label={t('actionsFor', named)}
        size="icon-sm"
        trigger={<Ellipsis aria-hidden className={busy.size > 0 ? 'animate-pulse' : undefined} />}
      >
        {previews && !document.trashed && (
          <MenuItem icon={<Eye aria-hidden />} onSelect={() => setAsked('preview')}>
            {t('preview')}
          </MenuItem>
        )}
        {!document.trashed && (
          <MenuLink
            href={routes.download(document.id, number)}
            download
            icon={<Download aria-hidden />}
          >
            {t('download')}
          </MenuLink>
        )}
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
        {!document.trashed && (
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => act(() => verbs.copy(address))}>
            {t('copy')}
          </MenuItem>
        )}
        {may.edit && (
          <>
            <MenuItem icon={<Tag aria-hidden />} onSelect={() => setAsked('label')}>
              {version.label === null ? t('label') : t('changeLabel')}
            </MenuItem>
            <MenuItem
              icon={version.pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
              onSelect={() => act(() => verbs.pin({ ...address, pinned: !version.pinned }))}
            >
              {version.pinned ? t('unpin') : t('pin')}
            </MenuItem>
          </>
        )}
        {may.remove && (
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
        )}
      </Menu>
      <PreviewDialog {...dialog('preview')} document={document} version={version} />
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
      <LabelDialog
        {...dialog('label')}
        document={document}
        version={version}
        action={verbs.label}
        onDone={router.refresh}
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
