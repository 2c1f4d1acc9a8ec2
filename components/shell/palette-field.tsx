import { useTranslations } from 'next-intl'
import { type ComponentProps, useLayoutEffect, useRef } from 'react'
import { controlClass } from '#components/ui/field'

export interface PaletteFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange'> {
  words: string
  setWords: (words: string) => void
}

/** The field of the palette. What stands in it is typed on when this one takes the place of another. */
export function PaletteField({ words, setWords, ...props }: PaletteFieldProps) {
  const t = useTranslations('shell.palette')
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const field = input.current
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  return (
    <input
      ref={input}
      aria-label={t('field')}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      placeholder={t('field')}
      className={controlClass}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      {...props}
    />
  )
}
