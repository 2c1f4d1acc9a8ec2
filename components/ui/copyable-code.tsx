'use client'

import { Check, Copy } from 'lucide-react'
import { useRef } from 'react'
import { Button } from './button'
import { useCopy } from './use-copy'

export interface CopyableCodeProps {
  text: string
  /** What the button is called, and what is said once it was done. */
  label: string
  copied: string
}

/** A long number or the like, with a button that copies it. */
export function CopyableCode({ text, label, copied }: CopyableCodeProps) {
  const code = useRef<HTMLElement>(null)
  const { copied: done, copy } = useCopy(text, () => {
    if (code.current) getSelection()?.selectAllChildren(code.current)
  })
  return (
    <span className="flex items-start gap-1">
      <code ref={code} className="break-all font-mono text-xs">
        {text}
      </code>
      <Button
        variant="ghost"
        size="icon-sm"
        className="-my-1"
        aria-label={label}
        title={label}
        icon={done ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={copy}
      />
      <span role="status" className="sr-only">
        {done && copied}
      </span>
    </span>
  )
}
