'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { TableSkeleton } from '#components/ui/skeleton'
import type { GranteeItem, ShareTarget, ShareTerms, SharingActions } from '#lib/sharing-actions'
import { AccessList } from './access-list'
import { CopyLink } from './copy-link'
import { GranteePicker } from './grantee-picker'
import { LinkList } from './link-list'
import { TermsFields } from './terms-fields'
import { useAccess } from './use-access'

export interface ShareDialogProps {
  /** Null: closed. */
  items: readonly (ShareTarget & { name: string })[] | null
  actions: SharingActions
  /** Of the document, absolute, for those who have access. */
  address?: string | undefined
  /** An editor is open behind it, which must not be disturbed; else the page is read again after each change. */
  overEditor?: boolean
  onClose: () => void
}

/** Says who else may read or change something, until when, and takes it back. */
export function ShareDialog(props: ShareDialogProps) {
  const { items, onClose } = props
  const [first] = items ?? []
  const t = useTranslations('sharing.shareDialog')
  const title =
    first && items?.length === 1
      ? t('titleOne', { name: first.name })
      : t('titleMany', { count: items?.length ?? 0 })
  return (
    <Dialog open={items !== null} onClose={onClose} title={title} size="lg">
      {items !== null && <Sharing {...props} items={items} />}
    </Dialog>
  )
}

const firstTerms: ShareTerms = { level: 'edit', expiresAt: null }

function Sharing({
  items,
  actions,
  address,
  overEditor = false,
  onClose,
}: ShareDialogProps & {
  items: readonly (ShareTarget & { name: string })[]
}) {
  const t = useTranslations('sharing.shareDialog')
  const [only, another] = items
  const target = only && !another ? only : null
  const router = useRouter()
  const { access, problem, pending, run } = useAccess(
    target,
    actions.access,
    overEditor ? undefined : router.refresh,
  )
  const [chosen, setChosen] = useState<GranteeItem[]>([])
  const [terms, setTerms] = useState(firstTerms)
  return (
    <div className="flex flex-col gap-5">
      {problem !== null && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const targets = items.map(({ kind, id }) => ({ kind, id }))
          const grantees = chosen.map(({ kind, id }) => ({ kind, id }))
          run(
            () => actions.share({ targets, with: grantees, terms }),
            // Of several things at once there is no list to look at afterwards.
            () => (target === null ? onClose() : setChosen([])),
          )
        }}
      >
        <GranteePicker
          chosen={chosen}
          without={access?.owner.email}
          onChange={setChosen}
          find={actions.find}
        />
        <div className="flex flex-wrap items-center gap-1.5">
          <TermsFields of={t('ofChosen')} terms={terms} onChange={setTerms} />
          <Button
            type="submit"
            variant="primary"
            className="ml-auto max-sm:basis-full"
            pending={pending}
            disabled={chosen.length === 0}
          >
            {t('share')}
          </Button>
        </div>
      </form>
      {target !== null && (
        <section aria-label={t('access')} aria-busy={access === null}>
          <h3 className="mb-1 font-medium">{t('who')}</h3>
          {access === null && problem === null && <TableSkeleton rows={2} />}
          {access && (
            <AccessList
              access={access}
              pending={pending}
              onChange={({ id }, terms) => run(() => actions.change({ shareId: id, terms }))}
              onRemove={({ id }) => run(() => actions.remove(id))}
            />
          )}
        </section>
      )}
      {target !== null && access?.links && (
        <LinkList
          access={access}
          pending={pending}
          onMake={() =>
            run(() => actions.makeLink({ target, terms: { level: 'view', expiresAt: null } }))
          }
          onChange={({ id }, terms) => run(() => actions.change({ shareId: id, terms }))}
          onPassword={({ id }, password, refused) =>
            run(() => actions.setPassword({ shareId: id, password }), undefined, refused)
          }
          onRemove={({ id }) => run(() => actions.remove(id))}
        />
      )}
      {address !== undefined && (
        <CopyLink label={t('address')} address={address} hint={t('addressHint')} />
      )}
    </div>
  )
}
