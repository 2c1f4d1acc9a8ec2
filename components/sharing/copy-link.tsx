'use client'

import { Check, Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { useCopy } from '#components/ui/use-copy'

export interface CopyLinkProps {
  label: string
  address: string
  hint?: string
}

/** An address to be given to others, with a button that copies it. */
export function CopyLink({ label, address, hint }: CopyLinkProps) {
  const t = useTranslations('sharing.copyLink')
  const box = useRef<HTMLDivElement>(null)
  const { copied, copy } = useCopy(address, () => box.current?.querySelector('input')?.select())
  return (
    <div ref={box}>
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={label}
            readOnly
            value={address}
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
        <Button icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />} onClick={copy}>
          <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
        </Button>
      </div>
      {hint !== undefined && <p className="mt-1 text-muted text-xs">{hint}</p>}
    </div>
  )
}
