'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { ConfirmDialog } from '#components/ui/confirm-dialog'
import type { FormAction } from '#lib/action-result'

export interface EmptyTrashProps {
  /** Whether nothing is in it. The dialog is there all the same: it says how it went. */
  empty: boolean
  action: FormAction
}

/** Deletes all that is in the trash for good, after a question. */
export function EmptyTrash({ empty, action }: EmptyTrashProps) {
  const t = useTranslations('documents.dialogs.emptying')
  const [asking, setAsking] = useState(false)
  return (
    <>
      {!empty && (
        <Button icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
          {t('open')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('title')}
        description={t('text')}
        confirmLabel={t('confirm')}
        action={action}
        hidden={{}}
      />
    </>
  )
}
