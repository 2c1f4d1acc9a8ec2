import { Skeleton, TableSkeleton } from '#components/ui/skeleton'

export default function Loading() {
  return (
    <>
      <div className="flex items-center justify-between pb-4">
        <Skeleton className="h-7 w-64" />
        <Skeleton className="h-8 w-44" />
      </div>
      <div className="rounded-md border border-line">
        <TableSkeleton rows={6} />
      </div>
    </>
  )
}
