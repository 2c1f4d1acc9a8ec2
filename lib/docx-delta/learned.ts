import { align } from './align'
import { type Token, tokensOf } from './tokens'
import { attributeOf, childOf, elementsOf, rawOf, type XmlElement } from './xml-tree'

/**
 * How the editor's spelling of formatting translates back. Its exports write out what styles give
 * (`<w:rFonts …/><w:sz …/>` for plain text); where the same spelling stands elsewhere in the
 * document the original shows what it really says there.
 */
export class Learned {
  private readonly said = new Map<string, Map<string, number>>()

  constructor(
    pairs: Iterable<[original: XmlElement, before: XmlElement]>,
    private readonly meaning: (element: XmlElement | undefined) => string,
  ) {
    for (const [original, before] of pairs) this.study(original, before)
  }

  /** The original's spelling of an export's run formatting in a paragraph of that style. */
  run(style: string, properties: string): string | undefined {
    return this.best(`run ${style} ${properties}`) ?? this.best(`run * ${properties}`)
  }

  /** Paragraph formatting without its section; `meaning` is normalised and without it too. */
  paragraph(meaning: string): string | undefined {
    return this.best(`paragraph ${meaning}`)
  }

  section(meaning: string): string | undefined {
    return this.best(`section ${meaning}`)
  }

  private study(original: XmlElement, before: XmlElement): void {
    const style = styleOf(before)
    const mine = childOf(original, 'w:pPr')
    const theirs = childOf(before, 'w:pPr')
    this.note(
      `paragraph ${withoutSection(theirs, this.meaning)}`,
      withoutSection(mine, rawOrNothing),
    )
    const [section, theirSection] = [mine, theirs].map((p) => p && childOf(p, 'w:sectPr'))
    if (section && theirSection) this.note(`section ${this.meaning(theirSection)}`, rawOf(section))
    const left = tokensOf(original, 'original').filter(isCharacter)
    const right = tokensOf(before, 'export').filter(isCharacter)
    const values = (tokens: readonly Token[]) => tokens.map((token) => token.value)
    let lastRun: XmlElement | null = null
    for (const [x, y] of align(values(left), values(right))) {
      const from = right[y]
      const to = left[x]
      if (!from || !to || to.run === lastRun) continue
      lastRun = to.run
      const key = this.meaning(from.properties)
      const raw = rawOrNothing(to.properties)
      this.note(`run ${style} ${key}`, raw)
      this.note(`run * ${key}`, raw)
    }
  }

  private note(key: string, value: string): void {
    const counts = this.said.get(key) ?? new Map<string, number>()
    counts.set(value, (counts.get(value) ?? 0) + 1)
    this.said.set(key, counts)
  }

  private best(key: string): string | undefined {
    const counts = this.said.get(key)
    if (!counts) return undefined
    return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  }
}

const isCharacter = (token: Token): boolean => token.kind === 'char'

const rawOrNothing = (element: XmlElement | undefined): string => (element ? rawOf(element) : '')

export function styleOf(paragraph: XmlElement): string {
  const properties = childOf(paragraph, 'w:pPr')
  const style = properties && childOf(properties, 'w:pStyle')
  return (style && attributeOf(style, 'w:val')) ?? ''
}

/** Paragraph properties less the section and the record of changes, in one of two spellings. */
export function withoutSection(
  properties: XmlElement | undefined,
  spelling: (element: XmlElement | undefined) => string,
): string {
  if (!properties) return ''
  const whole = spelling(properties)
  return elementsOf(properties)
    .filter((child) => child.name === 'w:sectPr' || child.name === 'w:pPrChange')
    .reduce((text, child) => text.replace(spelling(child), ''), whole)
    .replace(/^<w:pPr\s*(\/>|>\s*<\/w:pPr>)$/, '')
}
