import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { chosenLanguage } from '#app/chosen-language'
import { LanguageChoice } from '#components/shell/language-choice'
import { Logo } from '#components/shell/logo'
import { Words } from '#components/words'
import { portalAreas } from '#messages/areas'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** Pages for who has a share link and, perhaps, no account. */
export default async function GuestLayout({ children }: { children: ReactNode }) {
  return (
    <Words areas={portalAreas}>
      <main className="flex min-h-dvh flex-col items-center bg-surface px-4 py-[8vh]">
        <div className="w-full max-w-2xl">
          <Logo className="mb-6 justify-center" />
          {children}
          <LanguageChoice language={await chosenLanguage()} className="mx-auto mt-8 w-fit" />
        </div>
      </main>
    </Words>
  )
}
