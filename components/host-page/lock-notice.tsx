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
  /** A version that was saved after the one that is shown. */
  newer: number | null
  onShowNewer(): void
}

/** Why the document is read-only here, and the way out. */
export function LockNotice(props: LockNoticeProps) {
  const { documentId, name, lock, continueHere, newer, onShowNewer } = props
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
  const isNewer = newer !== null && <p>{t('newer', { version: String(newer) })}</p>
  const showNewer = newer !== null && (
    <Button size="sm" onClick={onShowNewer}>
      {t('showNewer', { version: String(newer) })}
    </Button>
  )
  if (lock.mine && lock.kind === 'editing') {
    return (
      <Banner
        tone="warning"
        role="status"
        title={t('otherWindow')}
        className={edge}
        actions={
          <>
            {showNewer}
            <Button
              size="sm"
              variant="primary"
              pending={pending}
              onClick={() => void takeOver(lock.ref)}
            >
              {t('continueHere')}
            </Button>
          </>
        }
      >
        {t('otherWindowText')}
        {isNewer}
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
        <>
          {showNewer}
          {lock.mine ? (
            <ButtonLink size="sm" href={routes.document(documentId)}>
              {t('checkIn')}
            </ButtonLink>
          ) : (
            <Button size="sm" aria-pressed={waiting} onClick={wait}>
              {t(waiting ? 'willBeTold' : 'tellMe')}
            </Button>
          )}
        </>
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
      {isNewer}
    </Banner>
  )
}

const edge = 'rounded-none border-x-0 border-t-0'
