'use client'

import clsx from 'clsx'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, startTransition, useEffect, useId, useRef, useState } from 'react'
import type { TemplateKind } from '#components/documents/new-menu'
import { Excerpt } from '#components/ui/excerpt'
import { useToast } from '#components/ui/toast'
import { routes } from '#lib/routes'
import type { NewDocuments } from './command-palette'
import { choicesFor, type Hit, readHits } from './palette-choices'
import { PaletteField } from './palette-field'

export interface PaletteProps {
  isAdmin: boolean
  newDocuments: NewDocuments
  signOut: () => Promise<void>
  words: string
  setWords: (words: string) => void
  onClose: () => void
}

/** Goes to a document, a folder or a page, or does something, by a few letters of its name. */
export function Palette(props: PaletteProps) {
  const { isAdmin, newDocuments, signOut, words, setWords, onClose } = props
  const t = useTranslations('shell')
  const router = useRouter()
  const id = useId()
  const [hits, setHits] = useState<readonly Hit[]>([])
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const [kinds, setKinds] = useState<readonly TemplateKind[]>([])
  const toast = useToast()
  const inDocuments = usePathname() === routes.documents
  const folder = useSearchParams().get('folder')
  const here = inDocuments ? folder : null

  useEffect(() => {
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const found = await readHits(words, asked.signal)
      if (found) setHits(found)
    }, 120)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [words])

  useEffect(() => {
    let current = true
    // Without an answer there is one thing less to do.
    const set = (found: TemplateKind[]) => current && setKinds(found)
    void newDocuments.kinds().then(set, () => {})
    return () => {
      current = false
    }
  }, [newDocuments])

  function create(kind: TemplateKind) {
    startTransition(async () => {
      const result = await newDocuments.create(kind, here)
      if (result.kind === 'refused') toast({ tone: 'danger', message: result.message })
    })
  }
  const go = router.push
  const choices = choicesFor({ words, hits, isAdmin, kinds, here, go, create, signOut, t })
  const chosen = Math.min(at, choices.length - 1)

  function take(index: number) {
    const choice = choices[index]
    if (!choice) return
    onClose()
    choice.run()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setAt((chosen + 1) % choices.length)
    else if (event.key === 'ArrowUp') setAt((chosen + choices.length - 1) % choices.length)
    else if (event.key === 'Enter') take(chosen)
    else return
    event.preventDefault()
  }
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  return (
    <>
      <PaletteField
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={choices[chosen] && `${id}-${chosen}`}
        aria-autocomplete="list"
        words={words}
        setWords={(next) => {
          setWords(next)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.list')}
        className="mt-2 h-80 max-h-[60dvh] overflow-y-auto"
      >
        {choices.map(({ key, icon, name, detail, excerpt }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the chosen one
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={clsx(
              'flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 py-1 [&_svg]:size-4 [&_svg]:shrink-0',
              index === chosen && 'bg-pressed',
            )}
            onPointerMove={() => setAt(index)}
            onClick={() => take(index)}
          >
            {icon}
            <span className="flex min-w-0 flex-col">
              <span className="truncate">{name}</span>
              {excerpt && <Excerpt pieces={excerpt} className="truncate" />}
            </span>
            <span className="ml-auto shrink-0 text-muted text-xs">{detail}</span>
          </div>
        ))}
      </div>
    </>
  )
}
