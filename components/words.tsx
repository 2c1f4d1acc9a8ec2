import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Area } from '#messages/areas'

export interface WordsProps {
  /** The areas of the catalogue that client components below say. */
  areas: readonly Area[]
  children: ReactNode
}

/** Sends the words to the browser that are said there, and no others. */
export async function Words({ areas, children }: WordsProps) {
  const all = Object.entries(await getMessages())
  const sent = Object.fromEntries(all.filter(([area]) => areas.some((each) => each === area)))
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>
}
