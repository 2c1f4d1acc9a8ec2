import { ArrowLeftRight, Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { PageHeader } from '#components/ui/page-header'
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

export interface CompareHeaderProps {
  document: { id: string; name: string; headNumber: number }
  from: Side
  to: Side
}

/** Which two versions are compared, and the way to two others. */
export function CompareHeader({ document, from, to }: CompareHeaderProps) {
  const t = useTranslations('compare')
  const { id, name, headNumber } = document
  const address = `/documents/${id}/compare`
  return (
    <>
      <PageHeader
        title={
          // The narrow 1 of the font swallows the space behind it.
          <span className="tabular-nums">
            {t('title', { from: String(from.number), to: String(to.number), name })}
          </span>
        }
        actions={
          <ButtonLink
            href={routes.compare(id, to.number, from.number)}
            prefetch={false}
            icon={<ArrowLeftRight aria-hidden />}
          >
            {t('swap')}
          </ButtonLink>
        }
      />
      <form action={address} className="mb-3 flex flex-wrap items-end gap-2">
        <NumberField side="from" label={t('left')} most={headNumber} value={from.number} />
        <NumberField side="to" label={t('right')} most={headNumber} value={to.number} />
        <Button type="submit" className="max-sm:h-10!">
          {t('compare')}
        </Button>
      </form>
      <div className="sticky top-(--sticky-top,0px) z-10 grid grid-cols-2 gap-x-px border-line border-b bg-canvas py-2">
        <SideHead documentId={id} side={from} />
        <SideHead documentId={id} side={to} />
      </div>
    </>
  )
}

interface NumberFieldProps {
  side: 'from' | 'to'
  label: string
  most: number
  value: number
}

function NumberField({ side, label, most, value }: NumberFieldProps) {
  return (
    <TextField
      // A new address brings new numbers, which the field would otherwise not take.
      key={value}
      type="number"
      required
      min={1}
      max={most}
      name={side}
      label={label}
      defaultValue={value}
      className="w-24"
    />
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
