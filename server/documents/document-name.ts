import { AppError, type Tell } from './errors'

/**
 * The rules for names, in one place. A name is shown, sorted, searched, offered to a computer as a file name
 * and sent to editors; it is never the identity of anything. Folders' names are unique where they are; documents
 * that arrive may have one name, while renaming and moving onto another one's name is refused.
 *
 * Uploads repair a name (the file came from a real computer and must not be refused for it); renaming refuses
 * it with a reason (a person is there to be asked).
 */

/** Most bytes of a name in UTF-8: what every usual file system takes. */
export const maxNameBytes = 255

// Control characters, line separators, marks that turn the reading direction, zero-width fillers, halves of
// surrogate pairs. Joiners (200C, 200D) stay: Persian, Indic scripts and emoji need them.
const invisible =
  /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

// Names that Windows keeps for devices, with any extension.
const reserved = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i

const extensionShape = /^[\p{L}\p{N}_+-]{1,32}$/u

/** The extension in lower case without its dot; empty when there is none (`v1.2 draft`, `README`). */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 ? name.slice(dot + 1) : ''
  return extensionShape.test(extension) ? extension.toLowerCase() : ''
}

/**
 * The name as it is sorted and searched: lower case, without the accents of Latin, Greek and Cyrillic letters.
 * The two letters that LIKE takes for wildcards become control characters, which no name contains, so that
 * every search finds exactly what was typed.
 */
export function nameKeyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('%', '\u0001')
    .replaceAll('_', '\u0002')
}

/** Whether a person would call these two the same name: letter case does not count, accents do. */
export function isSameName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()
}

/** A name that is fit to keep, made from whatever a computer sent. Never fails, never empty. */
export function repairName(raw: string): string {
  const last = raw.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? ''
  const name = tidy(last.replace(invisible, ''))
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  if (name === '') return 'Untitled'
  return shorten(reserved.test(name) ? `_${name}` : name)
}

/**
 * The name a person typed, checked.
 *
 * @throws AppError `invalid` on the field `name`, with what to change
 */
export function checkName(typed: string): string {
  const refuse = (tell: Tell) => {
    throw new AppError('invalid', tell, 'name')
  }
  const name = tidy(typed)
  if (name === '') refuse((t) => t('names.needed'))
  if (/[/\\]/.test(name)) refuse((t) => t('names.slash'))
  if (name.search(invisible) !== -1) {
    refuse((t) => t('names.invisible'))
  }
  if (name.startsWith('.')) refuse((t) => t('names.dotFirst'))
  if (name.endsWith('.')) refuse((t) => t('names.dotLast'))
  if (reserved.test(name)) {
    refuse((t) => t('names.reserved'))
  }
  if (bytes(name) > maxNameBytes) {
    refuse((t) => t('names.tooLong', { bytes: String(bytes(name)), most: String(maxNameBytes) }))
  }
  return name
}

/**
 * The name itself when it is free, else the first free one in the manner asked for: `Report (2).docx` for
 * copies, `Untitled document 2.docx` for new documents. Shortened when the number would make it too long.
 */
export function freeName(
  name: string,
  taken: readonly string[],
  manner: 'in-brackets' | 'plain',
): string {
  const keys = new Set(taken.map((other) => other.normalize('NFC').toLowerCase()))
  const end = endOf(name)
  const base = name.slice(0, name.length - end.length)
  const stem = manner === 'in-brackets' ? base.replace(/ \(\d{1,9}\)$/, '') : base
  for (let n = 1; ; n += 1) {
    const numbered = manner === 'in-brackets' ? ` (${n})` : ` ${n}`
    const candidate = n === 1 ? name : shorten(`${stem}${numbered}${end}`, `${numbered}${end}`)
    if (!keys.has(candidate.toLowerCase())) return candidate
  }
}

/** The name with a remark before its extension: `Report (version 3).docx`. */
export function withRemark(name: string, remark: string): string {
  const end = endOf(name)
  const marked = ` (${remark})${end}`
  return shorten(name.slice(0, name.length - end.length) + marked, marked)
}

function tidy(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').replace(/^ | $/g, '')
}

/** Cuts before the end (number, extension) so that the name fits. */
function shorten(name: string, end = endOf(name)): string {
  if (bytes(name) <= maxNameBytes) return name
  const letters = Array.from(name.slice(0, name.length - end.length))
  while (letters.length > 0 && bytes(letters.join('') + end) > maxNameBytes) letters.pop()
  return letters.join('').trimEnd() + end
}

/** The extension as it is written, with its dot. */
function endOf(name: string): string {
  return extensionOf(name) === '' ? '' : name.slice(name.lastIndexOf('.'))
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}
