import type { ReactNode } from 'react'

/** The row above a list: filters at the left, the search and the state of the list at the right. */
export function ListToolbar({ filters, children }: { filters?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3">
      {filters}
      <div className="flex flex-wrap items-center gap-3 max-sm:w-full">{children}</div>
    </div>
  )
}
