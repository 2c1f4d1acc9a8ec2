import clsx from 'clsx'
import { initials } from '#lib/initials'
import { routes } from '#lib/routes'

export interface AvatarProps {
  person: {
    name: string
    /** What their picture is addressed by; absent or null for none. */
    avatar?: string | null | undefined
  }
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl'
  /** The name stands beside it already: the picture says nothing more. */
  decorative?: boolean
}

const hues = [255, 300, 345, 20, 60, 150, 190, 225] as const

const sizes = {
  xs: 'size-4 text-[8px]',
  sm: 'size-6 text-[10px]',
  md: 'size-7 text-[11px]',
  lg: 'size-10 text-sm',
  xl: 'size-16 text-xl',
}

/** A person's picture, or else their initials on a colour that stays theirs. */
export function Avatar({ person, size = 'sm', decorative = false }: AvatarProps) {
  const { name, avatar } = person
  if (avatar) {
    return (
      // biome-ignore lint/performance/noImgElement: it is as small as it is shown, and behind a session
      <img
        src={routes.avatar(avatar)}
        alt={decorative ? '' : name}
        title={decorative ? undefined : name}
        width={192}
        height={192}
        loading="lazy"
        decoding="async"
        className={clsx('inline-block shrink-0 rounded-full bg-surface object-cover', sizes[size])}
      />
    )
  }
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
        sizes[size],
      )}
    >
      {initials(name)}
    </span>
  )
}

function hash(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum
}
