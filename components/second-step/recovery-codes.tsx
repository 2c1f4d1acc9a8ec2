'use client'

import { Check, Copy, Download, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '#components/ui/button'
import { useCopy } from '#components/ui/use-copy'

export interface RecoveryCodesProps {
  codes: readonly string[]
  email: string
  host: string
  /** The way on. */
  children: ReactNode
}

/** Recovery codes, to be kept now: nobody can show them again. */
export function RecoveryCodes({ codes, email, host, children }: RecoveryCodesProps) {
  const t = useTranslations('entry.recoveryCodes')
  const list = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const head = t('head', { email, host })
  const text = `${head}\n\n${codes.join('\n')}\n`

  // They take the place of a form in which the focus was.
  useEffect(() => heading.current?.focus(), [])

  const { copied, copy } = useCopy(text, () => {
    if (list.current) getSelection()?.selectAllChildren(list.current)
  })
  function download() {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
    const link = document.createElement('a')
    link.href = address
    link.download = 'carrel-recovery-codes.txt'
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <div className="flex flex-col gap-4">
      <div data-print-only className="flex flex-col gap-3">
        <h2 ref={heading} tabIndex={-1} className="rounded-sm font-semibold">
          {t('title')}
        </h2>
        <p className="hidden print:block">{head}</p>
        <p className="print:hidden">{t('text')}</p>
        <ul
          ref={list}
          aria-label={t('title')}
          className="grid max-w-md grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-4 gap-y-1 rounded-md bg-surface px-4 py-3 font-mono"
        >
          {codes.map((code) => (
            <li key={code} className="whitespace-nowrap">
              {code}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy}>
          <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
        </Button>
        <Button icon={<Download aria-hidden />} onClick={download}>
          {t('download')}
        </Button>
        <Button icon={<Printer aria-hidden />} onClick={() => print()}>
          {t('print')}
        </Button>
      </div>
      <div>{children}</div>
    </div>
  )
}
