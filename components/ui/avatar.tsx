import clsx from 'clsx'

export interface AvatarProps {
  name: string
  size?: 'sm' | 'md' | 'lg'
  /** The name stands beside it already: the picture says nothing more. */
  decorative?: boolean
}

const hues = [255, 300, 345, 20, 60, 150, 190, 225] as const

/** A person's initials on a colour that stays theirs. */
export function Avatar({ name, size = 'sm', decorative = false }: AvatarProps) {
  const hue = hues[hash(name) % hues.length]
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      style={{
        background: `light-dark(oklch(0.93 0.04 ${hue}), oklch(0.36 0.06 ${hue}))`,
        color: `light-dark(oklch(0.38 0.09 ${hue}), oklch(0.93 0.04 ${hue}))`,
      }}
      className={clsx(
        'inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold',
        { sm: 'size-6 text-[10px]', md: 'size-7 text-[11px]', lg: 'size-10 text-sm' }[size],
      )}
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = [...(words[0] ?? '')][0] ?? '?'
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toUpperCase()
}

function hash(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum
}
