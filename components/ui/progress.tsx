export interface ProgressProps {
  /** What goes on, for screen readers. */
  label: string
  done: number
  of: number
}

/** How far something is. */
export function Progress({ label, done, of }: ProgressProps) {
  return (
    <progress
      className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-pressed [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-pressed [&::-webkit-progress-value]:bg-accent"
      aria-label={label}
      value={done}
      max={of}
    />
  )
}
