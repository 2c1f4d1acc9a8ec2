import { useTranslations } from 'next-intl'
import { Banner } from '#components/ui/banner'

export interface StoreFaultProps {
  fault: 'full' | 'read-only' | 'failing'
}

/** What stands in the way of every save, as a trial found just now. */
export function StoreFault({ fault }: StoreFaultProps) {
  const t = useTranslations('admin.storage.faults')
  return (
    <Banner tone="danger" role="alert" title={t(`${fault}.title`)}>
      {t(`${fault}.text`)}
    </Banner>
  )
}
