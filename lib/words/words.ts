import { fold } from './fold'

/** Longer ones are cut, so that they are still found by their beginning. */
const longest = 64
/** Fewer letters would begin half of all words. */
const shortestPrefix = 3
const mostAsked = 8

// Scripts that put no space between words.
const dense =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}'
const letter = '\\p{L}\\p{N}\\p{M}'
const run = new RegExp(`[${letter}]+`, 'gu')
const part = new RegExp(`(?:(?=[${dense}])[${letter}])+|(?:(?![${dense}])[${letter}])+`, 'gu')
const isDense = new RegExp(`^[${dense}]`, 'u')
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const isAscii = /^[\x00-\x7f]*$/

/** A stretch of letters and digits as it was written, with what it is found by. */
export interface WordAt {
  at: number
  length: number
  words: string[]
}

/**
 * The words of a text one after the other. Scripts without spaces are found by each letter and each two that follow one
 * another: it takes no dictionary, and looking for two letters or more finds them wherever they stand.
 */
export function* wordsIn(text: string): Generator<WordAt> {
  for (const { 0: written, index } of text.matchAll(run)) {
    yield { at: index, length: written.length, words: partsOf(written).flatMap(indexed) }
  }
}

/** What to look for when a person types this: all of it, the last word by its beginning. Null: no word is in it. */
export function askedFor(search: string): { words: string[]; prefix: string | null } | null {
  const parts = (search.match(run) ?? []).flatMap(partsOf).slice(0, mostAsked)
  const last = parts.at(-1)
  if (last === undefined) return null
  const prefix = !isDense.test(last) && last.length >= shortestPrefix ? last : null
  const whole = prefix === null ? parts : parts.slice(0, -1)
  return { words: [...new Set(whole.flatMap(asked))], prefix }
}

function partsOf(written: string): string[] {
  if (isAscii.test(written)) return [written.toLowerCase().slice(0, longest)]
  return Array.from(fold(written).match(part) ?? [], (word) =>
    isDense.test(word) ? word : cut(word),
  )
}

function cut(word: string): string {
  return word.length <= longest ? word : Array.from(word).slice(0, longest).join('')
}

function indexed(word: string): string[] {
  if (!isDense.test(word)) return [word]
  const letters = Array.from(word)
  return [...letters, ...letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)]
}

function asked(word: string): string[] {
  if (!isDense.test(word)) return [word]
  const letters = Array.from(word)
  if (letters.length === 1) return [word]
  return letters.slice(1, 2 * mostAsked).map((letter, index) => `${letters[index]}${letter}`)
}
