import type { Locale } from '#messages/locales'

/** A mail to one person, before it has a form. */
export interface Letter {
  language: Locale
  to: { name: string; address: string }
  subject: string
  /** Sentences, each a paragraph. */
  text: string[]
  link: { words: string; address: string }
  /** Why they get it, and how they get it no more. */
  footer: string[]
}

/** The body of a letter, as plain text. */
export function asText({ text, link, footer }: Letter): string {
  const body = [...text.map(oneLine), `${link.words}:\n${link.address}`].join('\n\n')
  return `${body}\n\n-- \n${footer.map(oneLine).join('\n')}\n`
}

/** The body of a letter, as a page without pictures, styles from elsewhere, or scripts. */
export function asHtml({ language, subject, text, link, footer }: Letter): string {
  const paragraphs = text.map((one) => `<p>${escaped(oneLine(one))}</p>`).join('\n')
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(oneLine(subject))}</title></head>
<body style="font-family:system-ui,sans-serif;font-size:15px;line-height:1.5">
${paragraphs}
<p><a href="${escaped(link.address)}">${escaped(link.words)}</a></p>
<p style="font-size:13px;color:#595959">${footer.map((one) => linked(oneLine(one))).join('<br>')}</p>
</body></html>
`
}

/** Longer subjects are cut by most readers anyway. */
const longestSubject = 150

/** A subject: one line, of a length that is shown. */
export function subjectOf({ subject }: Letter): string {
  const letters = [...oneLine(subject)]
  if (letters.length <= longestSubject) return letters.join('')
  return `${letters.slice(0, longestSubject - 1).join('')}…`
}

/**
 * What people call themselves and their documents, without what would begin a line, a header, or turn around what
 * comes after it.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)
}

/** The portal's own addresses in a footer can be followed. */
function linked(text: string): string {
  return escaped(text).replace(
    /\bhttps?:\/\/[\w.:/#-]+[\w/]/g,
    (url) => `<a href="${url}">${url}</a>`,
  )
}
