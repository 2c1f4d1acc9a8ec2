'use client'

import { UserPlus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { GranteePicker } from '#components/sharing/grantee-picker'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { useToast } from '#components/ui/toast'
import type { ActionResult } from '#lib/action-result'
import type { GranteeItem, SharingActions } from '#lib/sharing-actions'

export interface AddMembersProps {
  group: { id: string; name: string }
  add(wanted: { groupId: string; userIds: string[] }): Promise<ActionResult>
  find: SharingActions['find']
}

/** The button that puts people into a group, and its dialog. */
export function AddMembers({ group, add, find }: AddMembersProps) {
  const t = useTranslations('adminPeople')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" icon={<UserPlus aria-hidden />} onClick={() => setOpen(true)}>
        {t('groups.add.button')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('groups.add.title', { group: group.name })}
      >
        <Adding {...{ group, add, find }} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function Adding({ group, add, find, onDone }: AddMembersProps & { onDone(): void }) {
  const t = useTranslations('adminPeople')
  const [chosen, setChosen] = useState<GranteeItem[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [pending, setPending] = useState(false)
  const router = useRouter()
  const toast = useToast()

  async function send() {
    setPending(true)
    const userIds = chosen.map(({ id }) => id)
    const result = await add({ groupId: group.id, userIds }).catch(() => null)
    setPending(false)
    if (result?.kind === 'done') {
      if (result.message !== null) toast({ message: result.message })
      router.refresh()
      return onDone()
    }
    const refused = result?.kind === 'refused' ? result : null
    const words = refused && (refused.message || Object.values(refused.errors).join(' '))
    setProblem(words ?? t('groups.add.unreachable'))
  }
  return (
    <>
      {problem !== null && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
      <GranteePicker
        label={t('groups.add.people')}
        only="person"
        chosen={chosen}
        onChange={setChosen}
        find={find}
      />
      <DialogFooter>
        <Button data-dialog-cancel onClick={onDone}>
          {t('words.cancel')}
        </Button>
        <Button
          variant="primary"
          pending={pending}
          disabled={chosen.length === 0}
          onClick={() => void send()}
        >
          {t('words.add')}
        </Button>
      </DialogFooter>
    </>
  )
}
