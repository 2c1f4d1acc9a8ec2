import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import { Tooltip } from '#components/ui/tooltip'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'
import { rejectReason } from './reject-reason'

/** A save that was refused and waits for a person. */
export interface RejectedItem {
  id: string
  at: Date
  by: { id: string; name: string }
  reason: string
  size: number
  editorName: string | null
  /** The newest version with the same content. */
  sameAs: number | null
  expiresAt: Date
  /** An admin says why they decide on the work of others. */
  asksWhy: boolean
}

export interface RejectedRowProps {
  save: RejectedItem
  heldReason: string | undefined
  /** Something is being done to it. */
  busy: boolean
  onAdopt: (() => void) | undefined
  onCopy: () => void
  onDiscard: () => void
}

/** One refused save: whose, when, why, and what can become of it. */
export function RejectedRow(props: RejectedRowProps) {
  const t = useTranslations('documents')
  const format = useFormat()
  const { save, heldReason, busy, onAdopt, onCopy, onDiscard } = props
  const refused = heldReason !== undefined
  const size = format.size(save.size)
  const at = () => <RelativeTime at={save.expiresAt} />
  const adopt = onAdopt && (
    <Button
      variant="primary"
      pending={busy}
      aria-disabled={refused || undefined}
      onClick={() => !refused && onAdopt()}
    >
      {t('page.rejected.adopt')}
    </Button>
  )
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-64 flex-1">
        <p className="font-medium">
          {save.by.name} · <RelativeTime at={save.at} show="exact" />
        </p>
        <p className="text-pretty">
          {rejectReason(save.reason, t)}
          {save.sameAs !== null &&
            ` ${t('page.rejected.sameAs', { version: String(save.sameAs) })}`}
        </p>
        <p className="text-muted">
          {save.editorName
            ? t.rich('page.rejected.sizeFrom', { size, editor: save.editorName, at })
            : t.rich('page.rejected.size', { size, at })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {refused && adopt ? (
          <Tooltip label={t('list.held.notNow', { reason: heldReason })}>{adopt}</Tooltip>
        ) : (
          adopt
        )}
        <Button pending={busy} onClick={onCopy}>
          {t('page.rejected.copy')}
        </Button>
        <ButtonLink
          href={routes.downloadRejected(save.id)}
          download
          icon={<Download aria-hidden />}
        >
          {t('page.rejected.download')}
        </ButtonLink>
        <Button variant="ghost" className="text-danger!" onClick={onDiscard}>
          {t('page.rejected.discardAsk')}
        </Button>
      </div>
    </li>
  )
}
