'use client'

import { Fault } from '#components/ui/fault'

interface ErrorPageProps {
  error: Error & { digest?: string }
  retry: () => void
}

export default function RootError({ error, retry }: ErrorPageProps) {
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <Fault error={error} retry={retry} />
    </main>
  )
}
