import { Skeleton, TableSkeleton } from '#components/ui/skeleton'

export default function Loading() {
  return (
    <>
      <div className="pb-4">
        <Skeleton className="h-7 w-24" />
      </div>
      <TableSkeleton />
    </>
  )
}
