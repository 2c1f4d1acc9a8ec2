'use client'

import { Search } from 'lucide-react'
import Form from 'next/form'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { routes } from '#lib/routes'

/** Searches the documents. `/` moves the focus here from anywhere that does not take text. */
export function SearchBox() {
  const t = useTranslations('shell')
  const input = useRef<HTMLInputElement>(null)
  const path = usePathname()
  const params = useSearchParams()
  const query = path === routes.documents ? (params.get('q') ?? '') : ''

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      const at = event.target instanceof HTMLElement ? event.target : null
      if (at?.closest('input, textarea, select, [contenteditable], dialog[open]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return (
    <search className="relative min-w-0 max-w-md flex-1">
      <Form action={routes.documents}>
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <input
          // The page that shows the hits says what was searched for.
          key={query}
          ref={input}
          type="search"
          name="q"
          defaultValue={query}
          aria-label={t('search')}
          placeholder={t('search')}
          maxLength={200}
          autoComplete="off"
          aria-keyshortcuts="/"
          className="h-8 w-full rounded-md border border-line bg-surface text-ellipsis pr-2 pl-8.5 lg:pr-8 transition-colors duration-100 hover:border-control focus-visible:bg-canvas focus-visible:outline-offset-0 max-sm:text-base"
        />
        <kbd
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 rounded-sm border border-line px-1.5 font-sans text-muted text-xs max-lg:hidden"
        >
          /
        </kbd>
      </Form>
    </search>
  )
}
