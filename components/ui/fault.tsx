'use client'

import { Unplug } from 'lucide-react'
import { Button } from './button'
import { EmptyState } from './empty-state'

export interface FaultProps {
  error: Error & { digest?: string }
  retry: () => void
}

/** What a page shows when it could not be made. The number finds the fault in the log. */
export function Fault({ error, retry }: FaultProps) {
  return (
    <EmptyState
      heading="h1"
      icon={<Unplug />}
      title="This page could not be shown"
      actions={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      The portal had a fault of its own. Your documents are not affected.
      {error.digest && (
        <span className="mt-1 block text-xs">Number in the log: {error.digest}</span>
      )}
    </EmptyState>
  )
}
