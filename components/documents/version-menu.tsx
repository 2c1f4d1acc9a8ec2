'use client'

import { Copy, Download, Ellipsis, Eye, Pin, PinOff, Tag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Menu, MenuItem, MenuLink } from '#components/ui/menu'
import type { ActionResult, FormAction } from '#lib/action-result'
import { routes } from '#lib/routes'
import { useRun } from './use-run'
import { LabelDialog, PreviewDialog } from './version-dialogs'

/** What can be done with a version wherever it is listed. */
export interface VersionMenuVerbs {
  /** Takes `documentId`, `number` and `label`. */
  label: FormAction
  pin(address: { documentId: string; number: number; pinned: boolean }): Promise<ActionResult>
  copy(address: { documentId: string; number: number }): Promise<ActionResult>
}

export interface VersionMenuProps {
  document: { id: string; name: string }
  version: { number: number; pinned: boolean; label: string | null }
  may: { preview: boolean; download: boolean; copy: boolean; edit: boolean }
  verbs: VersionMenuVerbs
  /** The list is no longer what it was. */
  onChange(): void
  /** A dialog of it has come, or gone. */
  onCover?(covered: boolean): void
  /** Entries after those by which it is looked at. */
  children?: ReactNode
  /** Entries at the end. */
  last?: ReactNode
}

/** What a person can do about one version. */
export function VersionMenu(props: VersionMenuProps) {
  const { document, version, may, verbs, onChange, onCover, children, last } = props
  const t = useTranslations('documents.versions.actions')
  const [asked, setAsked] = useState<'preview' | 'label' | null>(null)
  const { busy, run } = useRun()
  const { number, pinned, label } = version
  const address = { documentId: document.id, number }
  function ask(which: typeof asked) {
    setAsked(which)
    onCover?.(which !== null)
  }
  const dialog = (which: typeof asked) => ({
    ...{ document, version, open: asked === which, onClose: () => ask(null) },
  })
  const act = (work: () => Promise<ActionResult>) => run([String(number)], work, onChange)
  return (
    <>
      <Menu
        label={t('actionsFor', { number: String(number) })}
        size="icon-sm"
        trigger={<Ellipsis aria-hidden className={busy.size > 0 ? 'animate-pulse' : undefined} />}
      >
        {may.preview && (
          <MenuItem icon={<Eye aria-hidden />} onSelect={() => ask('preview')}>
            {t('preview')}
          </MenuItem>
        )}
        {may.download && (
          <MenuLink
            href={routes.download(document.id, number)}
            download
            icon={<Download aria-hidden />}
          >
            {t('download')}
          </MenuLink>
        )}
        {children}
        {may.copy && (
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => act(() => verbs.copy(address))}>
            {t('copy')}
          </MenuItem>
        )}
        {may.edit && (
          <>
            <MenuItem icon={<Tag aria-hidden />} onSelect={() => ask('label')}>
              {label === null ? t('label') : t('changeLabel')}
            </MenuItem>
            <MenuItem
              icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
              onSelect={() => act(() => verbs.pin({ ...address, pinned: !pinned }))}
            >
              {pinned ? t('unpin') : t('pin')}
            </MenuItem>
          </>
        )}
        {last}
      </Menu>
      <PreviewDialog {...dialog('preview')} />
      <LabelDialog {...dialog('label')} action={verbs.label} onDone={onChange} />
    </>
  )
}
