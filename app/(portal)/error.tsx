'use client'

import { Fault } from '#components/ui/fault'

interface ErrorPageProps {
  error: Error & { digest?: string }
  retry: () => void
}

export default function PortalError({ error, retry }: ErrorPageProps) {
  return <Fault error={error} retry={retry} />
}
