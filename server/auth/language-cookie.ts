import 'server-only'
import { cookies } from 'next/headers'
import { localeCookie, readLocale } from '#messages/locales'
import type { Auth } from './auth'
import { languageOf } from './language'

/**
 * Lets a browser in which somebody signs in begin with the language that they chose elsewhere, unless one was chosen
 * in it already. Only in server actions and route handlers.
 */
export async function giveLanguageCookie(auth: Pick<Auth, 'db'>, userId: string): Promise<void> {
  const jar = await cookies()
  if (readLocale(jar.get(localeCookie)?.value) !== null) return
  const language = await languageOf(auth, userId)
  if (language === null) return
  jar.set(localeCookie, language, { path: '/', maxAge: 365 * 24 * 60 * 60, sameSite: 'lax' })
}
