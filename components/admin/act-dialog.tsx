'use client'

import { useRouter } from 'next/navigation'
import { ConfirmDialog, type ConfirmDialogProps } from '#components/ui/confirm-dialog'

/**
 * A confirm dialog that stands in a row of a list. The list is fetched again from here, after the result was
 * told: were it refreshed by the action, the row and this dialog with it would be gone before.
 */
export function ActDialog(props: Omit<ConfirmDialogProps<undefined>, 'onDone'>) {
  const router = useRouter()
  return <ConfirmDialog {...props} onDone={() => router.refresh()} />
}
