'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { rememberDetails } from '#lib/details-open'

const DetailsOpen = createContext<readonly [boolean, (open: boolean) => void]>([false, () => {}])

/** Keeps the panel of details open, or closed, from one list to the next. */
export function DetailsOpenProvider({ open, children }: { open: boolean; children: ReactNode }) {
  const state = useState(open)
  return <DetailsOpen.Provider value={state}>{children}</DetailsOpen.Provider>
}

/** Whether the panel is open, and what opens and closes it in this browser from now on. */
export function useDetailsOpen() {
  const [open, setOpen] = useContext(DetailsOpen)
  return {
    open,
    setOpen(next: boolean) {
      setOpen(next)
      rememberDetails(next)
    },
  }
}

/** Whether there is room for it beside a list: `xl`. */
export const hasRoomForDetails = () => window.matchMedia('(min-width: 80rem)').matches
