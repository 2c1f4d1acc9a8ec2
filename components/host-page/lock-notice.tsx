'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Button, ButtonLink } from '#components/ui/button'
import { useToast } from '#components/ui/toast'
import { routes } from '#lib/routes'
import type { SaveStatus } from '#lib/save-status'
import type { HostPageProps } from './host-page-props'
import { useClockTime } from './use-clock-time'
import { useTellWhenFree } from './use-tell-when-free'

export interface LockNoticeProps {
  documentId: string
  name: string
  /** Who stands in the way; null: nobody any more. */
  lock: SaveStatus['lock']
  continueHere: HostPageProps['actions']['continueHere']
}

/** Why the document is read-only here, and the way out. */
export function LockNotice({ documentId, name, lock, continueHere }: LockNoticeProps) {
  const t = useTranslations('hostPage.banners.lock')
  const [pending, setPending] = useState(false)
  const { waiting, wait } = useTellWhenFree(lock === null, name)
  const since = useClockTime(lock?.since ?? null)
  const toast = useToast()
  const reload = () => window.location.reload()

  async function takeOver(ref: string) {
    setPending(true)
    const result = await continueHere({ documentId, lock: ref })
    if (result.kind !== 'refused') return reload()
    setPending(false)
    toast({ message: result.message, tone: 'danger' })
  }

  if (lock === null) {
    return (
      <Banner
        tone="success"
        role="status"
        title={t('free')}
        className={edge}
        actions={
          <Button size="sm" variant="primary" onClick={reload}>
            {t('editNow')}
          </Button>
        }
      />
    )
  }
  if (lock.mine && lock.kind === 'editing') {
    return (
      <Banner
        tone="warning"
        role="status"
        title={t('otherWindow')}
        className={edge}
        actions={
          <Button
            size="sm"
            variant="primary"
            pending={pending}
            onClick={() => void takeOver(lock.ref)}
          >
            {t('continueHere')}
          </Button>
        }
      >
        {t('otherWindowText')}
      </Banner>
    )
  }
  return (
    <Banner
      tone="info"
      role="status"
      className={edge}
      title={lock.mine ? t('mine') : undefined}
      actions={
        lock.mine ? (
          <ButtonLink size="sm" href={routes.document(documentId)}>
            {t('checkIn')}
          </ButtonLink>
        ) : (
          <Button size="sm" aria-pressed={waiting} onClick={wait}>
            {t(waiting ? 'willBeTold' : 'tellMe')}
          </Button>
        )
      }
    >
      {lock.mine
        ? t('mineText')
        : t.rich('held', {
            name: lock.by.name,
            how: lock.kind === 'checked-out' ? 'checkedOut' : 'editing',
            since: since ?? '',
            who: (chunks) => <span className="font-medium">{chunks}</span>,
          })}
    </Banner>
  )
}

const edge = 'rounded-none border-x-0 border-t-0'
