import { en } from '#messages/en/all'

type FieldWord = keyof typeof en.errors.fields

/**
 * What a rule of zod says when a field breaks it, as a key of the catalogue: schemas stand outside of requests, where
 * nobody knows the reader's language. actionResult says it.
 */
export function fieldWord(word: FieldWord): string {
  return `fields.${word}`
}

/** The key that stands in an issue of zod; null when there is another text. */
export function readFieldWord(message: string): FieldWord | null {
  for (const word of fieldWords) if (message === fieldWord(word)) return word
  return null
}

const fieldWords = Object.keys(en.errors.fields).filter(isFieldWord)

function isFieldWord(key: string): key is FieldWord {
  return key in en.errors.fields
}
