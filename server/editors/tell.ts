import type { createTranslator, Messages } from 'use-intl/core'

/** The words of the admin’s pages. They are handed in: nothing here knows the reader’s language. */
export type AdminWords = ReturnType<typeof createTranslator<Messages, 'adminPeople'>>

/** Says something to an admin: `(t) => t('fetching.empty')` */
export type Tell = (t: AdminWords) => string
