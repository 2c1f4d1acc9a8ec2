import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#components/ui/button'
import { RelativeTime } from '#components/ui/relative-time'
import { routes } from '#lib/routes'
import { useFormat } from '#lib/use-format'

interface Side {
  number: number
  createdAt: Date
  size: number
  label: string | null
  isHead: boolean
}

export interface ComparedSidesProps {
  documentId: string
  from: Side
  to: Side
}

/** What is on the left and on the right; stays in sight. */
export function ComparedSides({ documentId, from, to }: ComparedSidesProps) {
  return (
    <div className="sticky top-(--sticky-top,0px) z-10 grid grid-cols-2 gap-x-px border-line border-b bg-canvas py-2">
      <SideHead documentId={documentId} side={from} />
      <SideHead documentId={documentId} side={to} />
    </div>
  )
}

function SideHead({ documentId, side }: { documentId: string; side: Side }) {
  const t = useTranslations('compare')
  const format = useFormat()
  const number = String(side.number)
  return (
    <div className="flex min-w-0 items-start gap-2 px-2">
      <div className="min-w-0 flex-1">
        <h2 className="break-words font-semibold">
          {t('side', {
            number,
            current: side.isHead ? 'yes' : 'no',
            labelled: side.label ? 'yes' : 'no',
            label: side.label ?? '',
          })}
        </h2>
        <p className="text-muted text-xs">
          <RelativeTime at={side.createdAt} /> · {format.size(side.size)}
        </p>
      </div>
      <ButtonLink
        href={routes.download(documentId, side.number)}
        download
        variant="ghost"
        size="icon-sm"
        aria-label={t('downloadLabel', { number })}
        title={t('download')}
        icon={<Download aria-hidden />}
      />
    </div>
  )
}
