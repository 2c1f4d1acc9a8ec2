import { ArrowLeftRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, ButtonLink } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { PageHeader } from '#components/ui/page-header'
import { routes } from '#lib/routes'

export interface CompareHeaderProps {
  document: { id: string; name: string; headNumber: number }
  /** Numbers of versions, be they there or not. */
  from: number
  to: number
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
            {t('title', { from: String(from), to: String(to), name })}
          </span>
        }
        actions={
          <ButtonLink
            href={routes.compare(id, to, from)}
            prefetch={false}
            icon={<ArrowLeftRight aria-hidden />}
          >
            {t('swap')}
          </ButtonLink>
        }
      />
      <form action={address} className="mb-3 flex flex-wrap items-end gap-2">
        <NumberField side="from" label={t('left')} most={headNumber} value={from} />
        <NumberField side="to" label={t('right')} most={headNumber} value={to} />
        <Button type="submit" className="max-sm:h-10!">
          {t('compare')}
        </Button>
      </form>
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
