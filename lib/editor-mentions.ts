import type { Mentionable } from './mentionable'

/** A comment that was added to a document, with those whom it mentions. */
export interface WrittenComment {
  /** Names it in the document. */
  id: string
  text: string
  isReply: boolean
  mentioned: readonly Mentionable[]
}

/** What an editor with comments can do about mentions. */
export interface EditorMentions {
  /** Who can be mentioned, by what is typed of a name. Never rejects. */
  find(typed: string): Promise<readonly Mentionable[]>
  /** Has those who are mentioned told. */
  send(comment: WrittenComment): void
}

/** The beginning of a mention that ends where somebody writes. */
export interface MentionBegun {
  /** Where its @ stands. */
  start: number
  /** What follows that. */
  typed: string
}

/** An @ that begins a word, and at most three words after it: names have more than one. */
const begun = /(?:^|[\s([{"'„“«])@([^\s@]*(?: [^\s@]+){0,2} ?)$/u

/** Reads the text before the cursor; null when no mention is being written there. */
export function readMention(before: string): MentionBegun | null {
  const typed = begun.exec(before)?.[1]
  if (typed === undefined || typed.startsWith(' ') || typed.length > 100) return null
  return { start: before.length - typed.length - 1, typed }
}

export const mentionOf = ({ name }: Pick<Mentionable, 'name'>): string => `@${name}`

/** Those of the people who were chosen whose «@Name» is in the text. The longest names first: Ana is not meant by «@Ana Berg». */
export function mentionedIn(text: string, chosen: Iterable<Mentionable>): Mentionable[] {
  const byLength = [...chosen].sort((a, b) => b.name.length - a.name.length)
  const names = [...new Set(byLength.map(mentionOf))]
  const found = new Set<string>()
  let rest = text
  for (const name of names) {
    const pieces = splitAt(rest, name)
    if (pieces.length > 1) found.add(name)
    rest = pieces.join('\n')
  }
  return byLength.filter((person) => found.has(mentionOf(person)))
}

/** Splits a text where a name stands that no letter or digit goes on. */
function splitAt(text: string, name: string): string[] {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return text.split(new RegExp(String.raw`${literal}(?![\p{L}\p{N}])`, 'u'))
}
