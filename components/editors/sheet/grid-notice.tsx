import type { ReactNode } from 'react'

/** Over a grid: why what was tried did not happen. */
export function GridNotice({ children }: { children: ReactNode }) {
  return (
    <p
      role="status"
      className="absolute inset-x-0 bottom-12 z-50 mx-auto w-fit max-w-[90%] rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-md"
    >
      {children}
    </p>
  )
}
