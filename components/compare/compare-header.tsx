import { ArrowLeftRight, Download } from 'lucide-react'
import { Button, ButtonLink } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { PageHeader } from '#components/ui/page-header'
import { RelativeTime } from '#components/ui/relative-time'
import { formatSize } from '#lib/format'
import { routes } from '#lib/routes'

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
  const { id, name, headNumber } = document
  return (
    <>
      <PageHeader
        title={`Versions ${from.number} and ${to.number} of ${name}`}
        actions={
          <ButtonLink
            href={routes.compare(id, to.number, from.number)}
            prefetch={false}
            icon={<ArrowLeftRight aria-hidden />}
          >
            Swap sides
          </ButtonLink>
        }
      />
      <form action={`/documents/${id}/compare`} className="mb-3 flex flex-wrap items-end gap-2">
        <NumberField name="from" label="Left" most={headNumber} value={from.number} />
        <NumberField name="to" label="Right" most={headNumber} value={to.number} />
        <Button type="submit">Compare</Button>
      </form>
      <div className="sticky top-(--sticky-top,0px) z-10 grid grid-cols-2 gap-x-px border-line border-b bg-canvas py-2">
        <SideHead documentId={id} side={from} />
        <SideHead documentId={id} side={to} />
      </div>
    </>
  )
}

interface NumberFieldProps {
  name: string
  label: string
  most: number
  value: number
}

function NumberField({ name, label, most, value }: NumberFieldProps) {
  return (
    <TextField
      // A new address brings new numbers, which the field would otherwise not take.
      key={value}
      type="number"
      required
      min={1}
      max={most}
      name={name}
      label={label}
      defaultValue={value}
      className="w-24"
    />
  )
}

function SideHead({ documentId, side }: { documentId: string; side: Side }) {
  return (
    <div className="flex min-w-0 items-start gap-2 px-2">
      <div className="min-w-0 flex-1">
        <h2 className="break-words font-semibold">
          Version {side.number}
          {side.isHead && ' (current)'}
          {side.label && ` · ${side.label}`}
        </h2>
        <p className="text-muted text-xs">
          <RelativeTime at={side.createdAt} /> · {formatSize(side.size)}
        </p>
      </div>
      <ButtonLink
        href={routes.download(documentId, side.number)}
        download
        variant="ghost"
        size="icon-sm"
        aria-label={`Download version ${side.number}`}
        title="Download"
        icon={<Download aria-hidden />}
      />
    </div>
  )
}
