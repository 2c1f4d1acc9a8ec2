'use client'

import {
  Copy,
  Download,
  Ellipsis,
  GitCompareArrows,
  Pin,
  PinOff,
  RotateCcw,
  Tag,
  Trash2,
} from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ActDialog } from '#components/admin/act-dialog'
import { Button, ButtonLink } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu'
import { Tooltip } from '#components/ui/tooltip'
import type { ActionResult, FormAction } from '#lib/action-result'
import { formatSize } from '#lib/format'
import { routes } from '#lib/routes'
import { useRun } from './use-run'

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
  verbs: VersionVerbs
}

type Asked = 'restore' | 'label' | 'remove' | null

/** What a person can do about one version. */
export function VersionActions({ document, version, heldReason, may, verbs }: VersionActionsProps) {
  const [asked, setAsked] = useState<Asked>(null)
  const { busy, run } = useRun()
  const router = useRouter()
  const { number } = version
  const address = { documentId: document.id, number }
  const hidden = { documentId: document.id, number: String(number) }
  const dialog = (which: Asked) => ({ open: asked === which, onClose: () => setAsked(null) })
  const act = (work: () => Promise<ActionResult>) =>
    run([String(number)], work, () => router.refresh())
  const cannotRestore = document.trashed
    ? 'The document is in the trash.'
    : (heldReason && `Not now: ${heldReason}.`) ||
      (version.isHead ? 'It is the newest one.' : undefined)
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
          aria-label={`Download version ${number}`}
          title="Download"
          icon={<Download aria-hidden />}
        />
      )}
      <Menu
        label={`Actions for version ${number}`}
        size="icon-sm"
        trigger={<Ellipsis aria-hidden className={busy.size > 0 ? 'animate-pulse' : undefined} />}
      >
        {!document.trashed && (
          <MenuLink
            href={routes.download(document.id, number)}
            download
            icon={<Download aria-hidden />}
          >
            Download
          </MenuLink>
        )}
        {!document.trashed && !version.isHead && (
          <MenuLink
            href={routes.compare(document.id, number, document.head)}
            icon={<GitCompareArrows aria-hidden />}
          >
            Compare with the newest
          </MenuLink>
        )}
        {may.edit && (
          <MenuItem
            icon={<RotateCcw aria-hidden />}
            disabledReason={cannotRestore}
            onSelect={() => setAsked('restore')}
          >
            Restore…
          </MenuItem>
        )}
        {!document.trashed && (
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => act(() => verbs.copy(address))}>
            Save as a copy
          </MenuItem>
        )}
        {may.edit && (
          <>
            <MenuItem icon={<Tag aria-hidden />} onSelect={() => setAsked('label')}>
              {version.label === null ? 'Label…' : 'Change the label…'}
            </MenuItem>
            <MenuItem
              icon={version.pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
              onSelect={() => act(() => verbs.pin({ ...address, pinned: !version.pinned }))}
            >
              {version.pinned ? 'Unpin' : 'Pin'}
            </MenuItem>
          </>
        )}
        {may.remove && (
          <>
            <MenuSeparator />
            <MenuItem
              tone="danger"
              icon={<Trash2 aria-hidden />}
              disabledReason={keptBecause(version)}
              onSelect={() => setAsked('remove')}
            >
              Delete…
            </MenuItem>
          </>
        )}
      </Menu>
      <ActDialog
        {...dialog('restore')}
        title={`Restore version ${number} of “${document.name}”?`}
        description="It becomes the newest version. The versions since then stay in the list, and you can go back to each of them."
        confirmLabel="Restore"
        tone="primary"
        action={verbs.restore}
        hidden={hidden}
      />
      <ActDialog
        {...dialog('label')}
        title={`Label version ${number}`}
        description="A few words by which people find it again. Labelled versions are not thinned out."
        confirmLabel="Save the label"
        tone="primary"
        action={verbs.label}
        hidden={hidden}
      >
        <TextField
          name="label"
          label="Label"
          hint="Leave it empty to take the label away."
          defaultValue={version.label ?? ''}
          maxLength={80}
        />
      </ActDialog>
      <ActDialog
        {...dialog('remove')}
        title={`Delete version ${number} of “${document.name}” for good?`}
        description={`Its ${formatSize(version.size)} are removed and cannot be brought back. The other versions stay.`}
        confirmLabel="Delete for good"
        action={verbs.remove}
        hidden={hidden}
      />
    </span>
  )
}

interface RestoreButtonProps {
  number: number
  refused: string | undefined
  ask(): void
}

/** The verb that people come for; on a phone it is in the menu only. */
function RestoreButton({ number, refused, ask }: RestoreButtonProps) {
  const button = (
    <Button
      variant="ghost"
      size="sm"
      className="max-sm:hidden"
      aria-label={`Restore version ${number}`}
      aria-disabled={refused !== undefined || undefined}
      onClick={() => refused === undefined && ask()}
    >
      Restore
    </Button>
  )
  return refused === undefined ? button : <Tooltip label={refused}>{button}</Tooltip>
}

function keptBecause(version: { pinned: boolean; isHead: boolean }): string | undefined {
  if (version.isHead) return 'The newest version is the document itself.'
  return version.pinned ? 'It is pinned. Unpin it first.' : undefined
}
