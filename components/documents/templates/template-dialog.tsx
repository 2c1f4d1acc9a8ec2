'use client'

import { LayoutTemplate } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { Banner } from '#components/ui/banner'
import { ButtonLink } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { EmptyState } from '#components/ui/empty-state'
import { TextField } from '#components/ui/field'
import { TableSkeleton } from '#components/ui/skeleton'
import type { ActionResult } from '#lib/action-result'
import type { Place } from '#lib/place'
import { routes } from '#lib/routes'
import type { TemplateChoice } from '#lib/templates'
import { TemplateGallery } from './template-gallery'

export interface TemplateActions {
  list(): Promise<ActionResult<TemplateChoice[]>>
  create(templateId: string, folderId: string | null): Promise<ActionResult>
}

export interface TemplateDialogProps {
  /** Where the document will be. */
  folder: Place
  actions: TemplateActions
  /** Whether they can add some when there are none. */
  isAdmin: boolean
  onClose: () => void
}

/** So many are found by looking; beyond that there is a field to find them by a few letters. */
const fewTemplates = 8

/** Asks which template a new document is made from, makes it and opens it. */
export function TemplateDialog({ folder, actions, isAdmin, onClose }: TemplateDialogProps) {
  const t = useTranslations('documents.templates')
  const unreachable = useTranslations('documents.said')('unreachable')
  const [templates, setTemplates] = useState<readonly TemplateChoice[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [making, startMaking] = useTransition()
  const [chosen, setChosen] = useState('')

  const { list } = actions
  useEffect(() => {
    let wanted = true
    list().then(
      (result) => {
        if (!wanted) return
        if (result.kind === 'done') setTemplates(result.value)
        if (result.kind === 'refused') setProblem(result.message)
      },
      () => wanted && setProblem(unreachable),
    )
    return () => {
      wanted = false
    }
  }, [list, unreachable])

  function choose(id: string) {
    setChosen(id)
    setProblem(null)
    startMaking(async () => {
      const result = await actions.create(id, folder.id)
      if (result.kind === 'refused') setProblem(result.message)
    })
  }
  const shown = templates?.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(words.trim().toLowerCase()),
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      description={t('where', { name: folder.name })}
      size="lg"
    >
      <div role="alert" className="empty:hidden">
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
      </div>
      {templates === null && problem === null && <TableSkeleton rows={3} />}
      {templates && templates.length > fewTemplates && (
        <TextField
          type="search"
          label={t('find')}
          hideLabel
          placeholder={t('find')}
          className="mb-4"
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {templates?.length === 0 && (
        <EmptyState
          icon={<LayoutTemplate />}
          title={t('none')}
          actions={
            isAdmin && <ButtonLink href={routes.admin.templates}>{t('noneAdmin')}</ButtonLink>
          }
        >
          {t('noneText')}
        </EmptyState>
      )}
      {shown && shown.length > 0 && (
        <TemplateGallery templates={shown} making={making ? chosen : null} onChoose={choose} />
      )}
      {templates && templates.length > 0 && shown?.length === 0 && (
        <p role="status" className="py-10 text-center text-muted">
          {t('nothingFound', { words: words.trim() })}
        </p>
      )}
    </Dialog>
  )
}
