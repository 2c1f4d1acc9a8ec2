import { cookies } from 'next/headers'
import { type Locale, localeCookie, readLocale } from '#messages/locales'

/** The language that was chosen in this browser; null when it is left to what the browser asks for. */
export async function chosenLanguage(): Promise<Locale | null> {
  return readLocale((await cookies()).get(localeCookie)?.value)
}
