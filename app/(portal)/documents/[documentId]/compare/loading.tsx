import { Skeleton, TableSkeleton } from '#components/ui/skeleton'

export default function Loading() {
  return (
    <div role="status" aria-label="Comparing the two versions">
      <Skeleton className="mb-4 h-7 w-80" />
      <div className="rounded-md border border-line">
        <TableSkeleton rows={8} />
      </div>
    </div>
  )
}
