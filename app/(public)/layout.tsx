import type { ReactNode } from 'react'
import { Logo } from '#components/shell/logo'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center bg-surface px-4 py-[12vh]">
      <div className="w-full max-w-sm">
        <Logo className="mb-6 justify-center" />
        {children}
      </div>
    </main>
  )
}
