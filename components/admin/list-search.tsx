'use client'

import { Search } from 'lucide-react'
import type { Route } from 'next'
import Form from 'next/form'
import { useEffect, useRef } from 'react'
import { TextField } from '#components/ui/field'

export interface ListSearchProps<T extends string> {
  /** The list's own address. */
  action: Route<T>
  /** What is searched: «Search documents and people». */
  label: string
  /** The search of the page as it is. */
  value: string | undefined
  /** Other params of the address that must stay, without the page. */
  keep?: Record<string, string | undefined>
}

/** Searches a list while one types; Enter works without JavaScript too. */
export function ListSearch<T extends string>({
  action,
  label,
  value,
  keep = {},
}: ListSearchProps<T>) {
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <search aria-label={label} className="max-sm:w-full">
      <Form ref={form} action={action} replace scroll={false} className="relative">
        {Object.entries(keep).map(
          ([name, kept]) =>
            kept !== undefined && <input key={name} type="hidden" name={name} value={kept} />,
        )}
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 z-1 size-4 -translate-y-1/2 text-muted"
        />
        <TextField
          type="search"
          name="q"
          label={label}
          hideLabel
          placeholder={label}
          defaultValue={value}
          maxLength={200}
          autoComplete="off"
          className="w-72 max-sm:w-full [&>input]:pl-8"
          onChange={() => {
            clearTimeout(timer.current)
            timer.current = setTimeout(() => form.current?.requestSubmit(), 300)
          }}
        />
      </Form>
    </search>
  )
}
