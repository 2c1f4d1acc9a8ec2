'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { ActionResult, FormAction } from '#lib/action-result'
import { type RejectedItem, RejectedRow } from './rejected-row'
import { useRun } from './use-run'

interface Deciding {
  rejectedId: string
  /** Of admins, of what is not their own. */
  reason?: string | undefined
}

/** What can become of a refused save. */
export interface RejectedSaveActions {
  adopt(asked: Deciding): Promise<ActionResult>
  copy(asked: Deciding): Promise<ActionResult>
  /** Takes `rejectedId` and `reason`. */
  discard: FormAction
}

export interface RejectedPanelProps {
  saves: readonly RejectedItem[]
  /** Why none can become a version now; undefined when they can. */
  heldReason: string | undefined
  /** In the trash nothing becomes a version. */
  mayAdopt: boolean
  /** The newest version's number; what has its content cannot become it once more. */
  head: number
  actions: RejectedSaveActions
}

/** The refused saves of a document: nobody's work is lost, and this is where it is found again. */
export function RejectedPanel({ saves, heldReason, mayAdopt, head, actions }: RejectedPanelProps) {
  const t = useTranslations('documents.page.rejected')
  const { busy, run } = useRun()
  const [discarding, setDiscarding] = useState<RejectedItem | null>(null)
  const [asking, setAsking] = useState<{ verb: 'adopt' | 'copy'; rejectedId: string } | null>(null)
  function decide(verb: 'adopt' | 'copy', { id: rejectedId, asksWhy }: RejectedItem) {
    if (asksWhy) setAsking({ verb, rejectedId })
    else run([rejectedId], () => actions[verb]({ rejectedId }))
  }
  return (
    <>
      {saves.length > 0 && (
        <section
          aria-labelledby="refused-saves"
          className="rounded-md border border-warning/40 bg-warning-soft"
        >
          <header className="flex items-start gap-2.5 px-4 pt-3 pb-2">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
            <div>
              <h2 id="refused-saves" className="font-semibold">
                {t('title', { count: saves.length })}
              </h2>
              <p className="text-pretty text-muted">{t('nothingLost')}</p>
            </div>
          </header>
          <ul className="divide-y divide-warning/25">
            {saves.map((save) => (
              <RejectedRow
                key={save.id}
                save={save}
                heldReason={heldReason}
                busy={busy.has(save.id)}
                onAdopt={mayAdopt && save.sameAs !== head ? () => decide('adopt', save) : undefined}
                onCopy={() => decide('copy', save)}
                onDiscard={() => setDiscarding(save)}
              />
            ))}
          </ul>
        </section>
      )}
      <ConfirmDialog
        open={discarding !== null}
        onClose={() => setDiscarding(null)}
        title={t('discardTitle', { name: discarding?.by.name ?? '' })}
        description={t('discardText')}
        confirmLabel={t('discard')}
        action={actions.discard}
        hidden={{ rejectedId: discarding?.id ?? '' }}
        reason={discarding?.asksWhy ? {} : undefined}
      />
      {asking && (
        <ConfirmDialog
          open
          onClose={() => setAsking(null)}
          title={t(`${asking.verb}Title`)}
          description={t(`${asking.verb}Text`)}
          confirmLabel={t(asking.verb)}
          tone="primary"
          action={(_, form) =>
            actions[asking.verb]({
              rejectedId: asking.rejectedId,
              reason: String(form.get('reason') ?? ''),
            })
          }
          hidden={{}}
          reason={{}}
        />
      )}
    </>
  )
}
