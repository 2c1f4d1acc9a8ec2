'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '#components/ui/field'

/** Any of the groups, sent as `groups`. What is chosen stays when the form is refused. */
export function GroupBoxes({ groups }: { groups: readonly { id: string; name: string }[] }) {
  const t = useTranslations('adminPeople')
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (groups.length === 0) return null
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium">{t('words.groups')}</legend>
      <div className="flex max-h-36 flex-col gap-1.5 overflow-y-auto rounded-md border border-control p-2.5">
        {groups.map(({ id, name }) => (
          <Checkbox
            key={id}
            name="groups"
            value={id}
            label={name}
            defaultChecked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen((before) => (checked ? [...before, id] : before.filter((x) => x !== id)))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
