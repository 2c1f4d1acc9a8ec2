/** A number at the corner of a button, whose label says it as well; nothing for none. Stands in a `relative` box around the two. */
export function CountBadge({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute -top-1 -right-1 flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 font-semibold text-[10px] text-on-accent tabular-nums"
    >
      {count > 99 ? '99+' : count}
    </span>
  )
}
