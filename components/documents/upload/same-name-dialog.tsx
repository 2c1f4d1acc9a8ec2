'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { Dialog, DialogFooter } from '#components/ui/dialog'
import { SelectField } from '#components/ui/field'

export type SameNameChoice = 'both' | 'version' | 'skip'

/** A file whose name a document has already. */
export interface SameName {
  asked: string
  /** The folder that both are in; null: at the root. */
  folderId: string | null
  documentId: string
  name: string
}

export interface SameNameDialogProps {
  same: readonly SameName[]
  /** How many files there are in all. */
  total: number
  /** The choices in the order of `same`; null when nothing is to be uploaded at all. */
  onDecide: (choices: readonly SameNameChoice[] | null) => void
}

/** Asks what to do with files whose names are there already: keep both, new version, or skip. */
export function SameNameDialog({ same, total, onDecide }: SameNameDialogProps) {
  const t = useTranslations('documents.upload.sameName')
  const title =
    same.length === 1
      ? t('one', { name: same[0]?.asked ?? '' })
      : t('several', { count: String(same.length), total: String(total) })
  return (
    <Dialog
      open
      onClose={() => onDecide(null)}
      title={title}
      description={t('description')}
      size="md"
    >
      <Choices same={same} onDecide={onDecide} />
    </Dialog>
  )
}

function Choices({
  same,
  onDecide,
}: {
  same: readonly SameName[]
  onDecide: SameNameDialogProps['onDecide']
}) {
  const t = useTranslations('documents.upload.sameName')
  const [choices, setChoices] = useState<readonly SameNameChoice[]>(same.map(() => 'both'))
  const set = (at: number, choice: SameNameChoice) =>
    setChoices(choices.map((before, index) => (index === at ? choice : before)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onDecide(choices)
      }}
    >
      {same.length > 1 && (
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <span className="text-muted">{t('forAll')}</span>
          {options.map((choice) => (
            <Button key={choice} size="sm" onClick={() => setChoices(same.map(() => choice))}>
              {t(choice)}
            </Button>
          ))}
        </div>
      )}
      <ul className="-m-1 flex max-h-64 flex-col gap-2 overflow-y-auto p-1">
        {same.map(({ asked, folderId }, index) => (
          <li key={`${folderId}/${asked}`} className="flex items-center justify-between gap-3">
            <span className="min-w-0 truncate" title={asked}>
              {asked}
            </span>
            <SelectField
              label={t('whatToDo', { name: asked })}
              hideLabel
              className="w-40 shrink-0"
              value={choices[index]}
              onChange={(event) => set(index, readChoice(event.target.value))}
            >
              {options.map((choice) => (
                <option key={choice} value={choice}>
                  {t(choice)}
                </option>
              ))}
            </SelectField>
          </li>
        ))}
      </ul>
      <DialogFooter>
        <Button data-dialog-cancel onClick={() => onDecide(null)}>
          {t('cancel')}
        </Button>
        <Button type="submit" variant="primary">
          {t('upload')}
        </Button>
      </DialogFooter>
    </form>
  )
}

const options = ['both', 'version', 'skip'] as const

function readChoice(value: string): SameNameChoice {
  return options.find((choice) => choice === value) ?? 'both'
}
