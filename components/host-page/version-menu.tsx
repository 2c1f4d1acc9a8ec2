import { Copy, Download, Ellipsis, Eye, Pin, PinOff, Tag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { LabelDialog, PreviewDialog } from '#components/documents/version-dialogs'
import { Menu, MenuItem, MenuLink } from '#components/ui/menu'
import { useToast } from '#components/ui/toast'
import type { ActionResult, FormAction } from '#lib/action-result'
import { previewKind } from '#lib/preview-kinds'
import { routes } from '#lib/routes'
import type { HistoryVersion } from '#lib/version-history'

/** What can be done with a version while the document is open. */
export interface OpenVersionVerbs {
  /** Takes `documentId`, `number` and `label`. */
  label: FormAction
  pin(address: { documentId: string; number: number; pinned: boolean }): Promise<ActionResult>
  copy(address: { documentId: string; number: number }): Promise<ActionResult>
}

export interface VersionMenuProps {
  document: { id: string; name: string; extension: string }
  version: HistoryVersion
  /** Whether they have documents of their own: guests have none. */
  mayCopy: boolean
  mayEdit: boolean
  verbs: OpenVersionVerbs
  /** The list is no longer what it was. */
  onChange(): void
  /** Something of it stands over the editor, or no more. */
  onCover(covered: boolean): void
}

/** What a person can do about one version beside the editor, but for comparing and restoring it. */
export function VersionMenu(props: VersionMenuProps) {
  const { document, version, mayCopy, mayEdit, verbs, onChange, onCover } = props
  const t = useTranslations('documents.versions.actions')
  const [asked, setAsked] = useState<'preview' | 'label' | null>(null)
  const said = useTranslations('documents.said')
  const toast = useToast()
  const [busy, startTransition] = useTransition()
  const { number, pinned, label } = version
  const address = { documentId: document.id, number }
  function ask(which: typeof asked) {
    setAsked(which)
    onCover(which !== null)
  }
  const dialog = (which: typeof asked) => ({
    ...{ document, version, open: asked === which, onClose: () => ask(null) },
  })
  const act = (work: () => Promise<ActionResult>) =>
    startTransition(async () => {
      const result = await work().catch(() => null)
      if (result?.kind === 'done') {
        if (result.message !== null) toast({ message: result.message })
        onChange()
      } else {
        const message = result?.kind === 'refused' ? result.message : said('unreachable')
        toast({ tone: 'danger', message })
      }
    })
  return (
    <>
      <Menu
        label={t('actionsFor', { number: String(number) })}
        size="icon-sm"
        trigger={<Ellipsis aria-hidden className={busy ? 'animate-pulse' : undefined} />}
      >
        {previewKind(document.extension) !== null && (
          <MenuItem icon={<Eye aria-hidden />} onSelect={() => ask('preview')}>
            {t('preview')}
          </MenuItem>
        )}
        <MenuLink
          href={routes.download(document.id, number)}
          download
          icon={<Download aria-hidden />}
        >
          {t('download')}
        </MenuLink>
        {mayCopy && (
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => act(() => verbs.copy(address))}>
            {t('copy')}
          </MenuItem>
        )}
        {mayCopy && mayEdit && (
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
      </Menu>
      <PreviewDialog {...dialog('preview')} />
      <LabelDialog {...dialog('label')} action={verbs.label} onDone={onChange} />
    </>
  )
}
