'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useToast } from '#components/ui/toast'
import type { HostDocument, HostPageProps } from './host-page-props'

export interface DocumentTitleProps {
  document: HostDocument
  name: string
  rename: HostPageProps['actions']['rename']
  onRenamed(name: string): void
}

/** The document's name, the page's heading; a click makes it a field. Enter keeps, Escape forgets. */
export function DocumentTitle({ document, name, rename, onRenamed }: DocumentTitleProps) {
  const [editing, setEditing] = useState(false)
  const [pending, setPending] = useState(false)
  const done = useRef(false)
  const toast = useToast()
  const t = useTranslations('hostPage.title')

  async function keep(typed: string) {
    if (done.current) return
    done.current = true
    setEditing(false)
    if (typed.trim() === '' || typed.trim() === name) return
    setPending(true)
    const result = await rename({ documentId: document.id, name: typed })
    setPending(false)
    if (result.kind === 'done') onRenamed(result.value.name)
    if (result.kind === 'refused') {
      toast({ message: result.message || Object.values(result.errors).join(' '), tone: 'danger' })
    }
  }

  if (editing) {
    return (
      <input
        aria-label={t('name')}
        defaultValue={name}
        maxLength={255}
        ref={selectBaseName}
        onBlur={(event) => void keep(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep(event.currentTarget.value)
          if (event.key === 'Escape') {
            done.current = true
            setEditing(false)
          }
        }}
        className="ml-1 h-8 w-80 min-w-0 max-w-full rounded-md border border-control bg-canvas px-2 font-medium text-ink max-sm:ml-0 max-sm:h-6 max-sm:text-base max-sm:outline-offset-0"
      />
    )
  }
  return (
    <h1 className="min-w-0 max-w-full font-medium">
      {document.mayRename ? (
        <button
          type="button"
          title={t('rename')}
          aria-busy={pending}
          onClick={() => {
            done.current = false
            setEditing(true)
          }}
          className="block max-w-full truncate rounded-md border border-transparent px-2 py-1 max-sm:py-0 hover:border-line hover:bg-hover"
        >
          {name}
        </button>
      ) : (
        <span className="block truncate px-2">{name}</span>
      )}
    </h1>
  )
}

function selectBaseName(input: HTMLInputElement | null): void {
  if (!input) return
  const dot = input.value.lastIndexOf('.')
  input.focus()
  input.setSelectionRange(0, dot > 0 ? dot : input.value.length)
}
