import { formatSize } from '#lib/format'

/** How much larger or smaller than before; nothing for the first. */
export function SizeChange({ bytes }: { bytes: number | null }) {
  if (bytes === null) return null
  return (
    <span className="text-xs">
      {bytes === 0 ? 'same size' : `${bytes > 0 ? '+' : '−'}${formatSize(Math.abs(bytes))}`}
    </span>
  )
}
