import { Skeleton, TableSkeleton } from '#components/ui/skeleton'

export default function AdminLoading() {
  return (
    <>
      <Skeleton className="mb-2 h-6 w-40" />
      <Skeleton className="mb-6 h-3 w-80 max-w-full" />
      <TableSkeleton rows={12} />
    </>
  )
}
