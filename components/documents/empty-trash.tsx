'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { Step } from '#components/ui/use-steps'
import type { FormAction } from '#lib/action-result'
import { DeletedSoFar } from './deleted-so-far'
import { useDeletion } from './use-deletion'

export interface EmptyTrashProps {
  /** Whether nothing is in it. The dialog is there all the same: it says how it went. */
  empty: boolean
  /** Deletes a part at a time. */
  action: FormAction<Step | null>
}

/** Deletes all that is in the trash for good, after a question. */
export function EmptyTrash({ empty, action }: EmptyTrashProps) {
  const t = useTranslations('documents.dialogs.emptying')
  const deleting = useTranslations('documents.dialogs.deleting')
  const [asking, setAsking] = useState(false)
  const deletion = useDeletion(action)
  return (
    <>
      {!empty && (
        <Button icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
          {t('open')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false)
          deletion.stop()
        }}
        title={t('title')}
        description={t('text')}
        confirmLabel={t('confirm')}
        closeLabel={deletion.step ? deleting('stop') : undefined}
        action={deletion.action}
        hidden={{}}
      >
        <DeletedSoFar step={deletion.step} />
      </ConfirmDialog>
    </>
  )
}
