/** One or two letters that stand for a name: of its first and its last word, leaving out what is added in brackets. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const named = words.filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const [first, ...others] = (named.length > 0 ? named : words).map((word) => [...word][0] ?? '')
  return `${first || '?'}${others.at(-1) ?? ''}`.toUpperCase()
}
