import { Skeleton, TableSkeleton } from '#components/ui/skeleton'

export default function Loading() {
  return (
    <>
      <div className="flex items-center justify-between pb-4">
        <Skeleton className="h-7 w-40" />
        <Skeleton className="h-8 w-44" />
      </div>
      <TableSkeleton />
    </>
  )
}
