import clsx from 'clsx'

/** The name of the product with its sign: a reading desk by a window. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={clsx('flex items-center gap-2 font-semibold tracking-tight', className)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 shrink-0">
        <rect width="24" height="24" rx="6" className="fill-accent" />
        <path
          d="M6 8.5c2-.9 4-.9 6 .4 2-1.3 4-1.3 6-.4v8c-2-.9-4-.9-6 .4-2-1.3-4-1.3-6-.4z"
          className="fill-none stroke-on-accent"
          strokeWidth="1.6"
          strokeLinejoin="round"
        />
        <path d="M12 8.9v8" className="stroke-on-accent" strokeWidth="1.6" />
      </svg>
      Carrel
    </span>
  )
}
