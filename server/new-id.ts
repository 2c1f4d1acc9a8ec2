import { randomBytes } from 'node:crypto'

/** A new id: 128 random bits, base64url (22 characters of `[A-Za-z0-9_-]`). Never reused. */
export function newId(): string {
  return randomWord(16)
}

/**
 * Random bytes as base64url. Never begins with a dash: on a command line such a word would be taken for an
 * option, by this portal's commands and by everybody else's.
 */
export function randomWord(bytes: number): string {
  const word = randomBytes(bytes).toString('base64url')
  return word.startsWith('-') ? randomWord(bytes) : word
}
