/** Text is kept up to this many characters; what a person looks for further behind is not found. */
export const mostText = 1024 ** 2

/** Thrown to stop whoever brings more text than is kept. */
export class TextFull extends Error {
  override name = 'TextFull'
}

/** Gathers the text of a file, with one space or line break where there were several. */
export interface CollectedText {
  /** @throws TextFull once there is enough */
  add(text: string): void
  /** A place between words. */
  gap(): void
  /** A place between lines. */
  line(): void
  toString(): string
}

export function collectText(most = mostText): CollectedText {
  const pieces: string[] = []
  let length = 0
  let pending = ''
  const put = (text: string) => {
    pieces.push(text.slice(0, most - length))
    length += text.length
    if (length >= most) throw new TextFull()
  }
  return {
    add(text) {
      // PostgreSQL keeps neither NUL nor a half of a letter.
      const clean = text.replaceAll('\0', ' ').replace(/\p{Cs}/gu, '\ufffd')
      const words = clean.replace(/[^\S\n]+/g, ' ').replace(/ ?\n\s*/g, '\n')
      const body = words.trim()
      if (body === '') {
        if (words !== '') pending ||= words.includes('\n') ? '\n' : ' '
        return
      }
      if (pending === '' && /^\s/.test(words)) pending = words.charAt(0)
      if (length > 0 && pending !== '') put(pending)
      pending = /\s$/.test(words) ? words.slice(-1) : ''
      put(body)
    },
    gap() {
      pending ||= ' '
    },
    line() {
      pending = '\n'
    },
    toString: () => pieces.join('').replace(/\p{Cs}$/u, ''),
  }
}
