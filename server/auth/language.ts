import { type Locale, readLocale } from '#messages/locales'
import type { Auth } from './auth'

/** The language that somebody chose; null when they left it to their browser. */
export async function languageOf(auth: Pick<Auth, 'db'>, userId: string): Promise<Locale | null> {
  const user = await auth.db.user.findUnique({
    where: { id: userId },
    select: { language: true },
  })
  return readLocale(user?.language)
}

/**
 * Keeps the language that a person chose: mails are written in it, and a browser in which they sign in begins with
 * it. Null takes the choice back.
 */
export async function chooseLanguage(
  auth: Pick<Auth, 'db'>,
  userId: string,
  language: Locale | null,
): Promise<void> {
  await auth.db.user.updateMany({ where: { id: userId }, data: { language } })
}
