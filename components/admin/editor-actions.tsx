'use client'

import { Eye, EyeOff, ListOrdered, RefreshCw, SlidersHorizontal, Stethoscope } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Menu, MenuItem, MenuLink } from '#components/ui/menu'
import { useToast } from '#components/ui/toast'
import { type FormAction, idle } from '#lib/action-result'
import { routes } from '#lib/routes'
import { useOverTheLine } from '#lib/use-over-the-line'
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
  const t = useTranslations('adminPeople')
  const [asked, setAsked] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const [ranking, setRanking] = useState(false)
  const overTheLine = useOverTheLine()
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
      const result = await overTheLine(() => actions.refresh(idle, form))
      if (result.kind === 'refused') toast({ message: result.message, tone: 'danger' })
      if (result.kind === 'done' && result.message) toast({ message: result.message })
      router.refresh()
    })
  }

  return (
    <>
      <Menu label={t('words.actionsFor', { name })} size="icon-sm">
        <MenuItem
          icon={<RefreshCw aria-hidden />}
          disabledReason={
            isBuiltin
              ? t('editors.actions.isPart')
              : pending
                ? t('editors.actions.isFetched')
                : undefined
          }
          onSelect={fetchAgain}
        >
          {t('editors.actions.fetch')}
        </MenuItem>
        {!isBuiltin && (
          <MenuLink href={routes.admin.editor(id)} icon={<Stethoscope aria-hidden />}>
            {t('editors.actions.test')}
          </MenuLink>
        )}
        <MenuItem
          icon={<SlidersHorizontal aria-hidden />}
          disabledReason={isBuiltin ? t('editors.actions.neither') : undefined}
          onSelect={() => setChoosing(true)}
        >
          {t('editors.actions.offers')}
        </MenuItem>
        <MenuItem
          icon={<ListOrdered aria-hidden />}
          disabledReason={editor.shared.length === 0 ? t('editors.actions.noOther') : undefined}
          onSelect={() => setRanking(true)}
        >
          {t('editors.actions.firstChoice')}
        </MenuItem>
        <MenuItem
          icon={disabled ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
          tone={disabled ? undefined : 'danger'}
          onSelect={() => setAsked(true)}
        >
          {disabled ? t('words.enableEllipsis') : t('words.disableEllipsis')}
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
        title={
          disabled
            ? t('editors.actions.enableTitle', { name })
            : t('editors.actions.disableTitle', { name })
        }
        description={
          disabled
            ? t('editors.actions.enableDescription')
            : t('editors.actions.disableDescription')
        }
        confirmLabel={disabled ? t('words.enable') : t('words.disable')}
        tone={disabled ? 'primary' : 'danger'}
        action={actions.setDisabled}
        hidden={{ editorId: id, name, disabled: disabled ? 'no' : 'yes' }}
      />
    </>
  )
}
