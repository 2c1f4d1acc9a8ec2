import type { ReactNode } from 'react'
import { chosenLanguage } from '#app/chosen-language'
import { LanguageChoice } from '#components/shell/language-choice'
import { Logo } from '#components/shell/logo'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center bg-surface px-4 py-[12vh]">
      <div className="w-full max-w-sm">
        <Logo className="mb-6 justify-center" />
        {children}
        <LanguageChoice language={await chosenLanguage()} className="mx-auto mt-8 w-fit" />
      </div>
    </main>
  )
}
