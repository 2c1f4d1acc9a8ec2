'use client'

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
        title="The document is free now."
        className={edge}
        actions={
          <Button size="sm" variant="primary" onClick={reload}>
            Edit now
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
        title="You have this document open in another window."
        className={edge}
        actions={
          <Button
            size="sm"
            variant="primary"
            pending={pending}
            onClick={() => void takeOver(lock.ref)}
          >
            Continue here
          </Button>
        }
      >
        It is read only here. If you continue here, what the other window has not saved yet will be
        refused and kept as a copy.
      </Banner>
    )
  }
  return (
    <Banner
      tone="info"
      role="status"
      className={edge}
      title={lock.mine ? 'You have checked out this document.' : undefined}
      actions={
        lock.mine ? (
          <ButtonLink size="sm" href={routes.document(documentId)}>
            Check it in
          </ButtonLink>
        ) : (
          <Button size="sm" aria-pressed={waiting} onClick={wait}>
            {waiting ? 'You will be told' : 'Tell me when free'}
          </Button>
        )
      }
    >
      {lock.mine ? (
        'It is read only in editors until you check it in.'
      ) : (
        <>
          <span className="font-medium">{lock.by.name}</span>{' '}
          {lock.kind === 'checked-out' ? 'has checked it out since' : 'is editing since'} {since}.
          It is read only here until then.
        </>
      )}
    </Banner>
  )
}

const edge = 'rounded-none border-x-0 border-t-0'
