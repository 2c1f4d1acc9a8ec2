'use client'

import { Eye, EyeOff, ListOrdered, RefreshCw, SlidersHorizontal, Stethoscope } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Menu, MenuItem, MenuLink } from '#components/ui/menu'
import { useToast } from '#components/ui/toast'
import { type FormAction, idle } from '#lib/action-result'
import { routes } from '#lib/routes'
import { ActDialog } from './act-dialog'
import { EditorOffers } from './editor-offers'
import { FirstFor, type SharedType } from './first-for'

export interface EditorActionsProps {
  editor: {
    id: string
    name: string
    kind: string
    disabled: boolean
    containers: boolean
    writeRelative: boolean
    takesFreeLock: boolean
    shared: SharedType[]
  }
  actions: {
    setDisabled: FormAction
    setOffers: FormAction
    setFirstFor: FormAction
    refresh: FormAction
  }
}

/** What an admin can do about one editor. */
export function EditorActions({ editor, actions }: EditorActionsProps) {
  const [asked, setAsked] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [ranking, setRanking] = useState(false)
  const [pending, start] = useTransition()
  const toast = useToast()
  const router = useRouter()
  const { id, name, disabled } = editor
  const isBuiltin = editor.kind === 'builtin'

  function fetchAgain() {
    start(async () => {
      const form = new FormData()
      form.set('editorId', id)
      form.set('name', name)
      const result = await actions.refresh(idle, form)
      if (result.kind === 'refused') toast({ message: result.message, tone: 'danger' })
      if (result.kind === 'done' && result.message) toast({ message: result.message })
      router.refresh()
    })
  }

  return (
    <>
      <Menu label={`Actions for ${name}`} size="icon-sm">
        <MenuItem
          icon={<RefreshCw aria-hidden />}
          disabledReason={
            isBuiltin
              ? 'It is part of the portal.'
              : pending
                ? 'It is being fetched now.'
                : undefined
          }
          onSelect={fetchAgain}
        >
          Fetch the discovery now
        </MenuItem>
        {!isBuiltin && (
          <MenuLink href={routes.admin.editor(id)} icon={<Stethoscope aria-hidden />}>
            Test its set-up
          </MenuLink>
        )}
        <MenuItem
          icon={<SlidersHorizontal aria-hidden />}
          disabledReason={isBuiltin ? 'It needs neither.' : undefined}
          onSelect={() => setChoosing(true)}
        >
          What it is offered…
        </MenuItem>
        <MenuItem
          icon={<ListOrdered aria-hidden />}
          disabledReason={
            editor.shared.length === 0 ? 'No other editor opens the same types.' : undefined
          }
          onSelect={() => setRanking(true)}
        >
          First choice for…
        </MenuItem>
        <MenuItem
          icon={disabled ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
          tone={disabled ? undefined : 'danger'}
          onSelect={() => setAsked(true)}
        >
          {disabled ? 'Enable…' : 'Disable…'}
        </MenuItem>
      </Menu>
      <EditorOffers
        open={choosing}
        onClose={() => setChoosing(false)}
        editor={editor}
        action={actions.setOffers}
      />
      <FirstFor
        open={ranking}
        onClose={() => setRanking(false)}
        editor={editor}
        action={actions.setFirstFor}
      />
      <ActDialog
        open={asked}
        onClose={() => setAsked(false)}
        title={disabled ? `Offer ${name} again?` : `Stop offering ${name}?`}
        description={
          disabled
            ? 'People can open documents in it again.'
            : 'Nobody can open documents in it any more. Who has one open in it now can go on and save.'
        }
        confirmLabel={disabled ? 'Enable' : 'Disable'}
        tone={disabled ? 'primary' : 'danger'}
        action={actions.setDisabled}
        hidden={{ editorId: id, name, disabled: disabled ? 'no' : 'yes' }}
      />
    </>
  )
}
