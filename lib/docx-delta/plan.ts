import { rawOf, type XmlElement } from './xml-tree'

/**
 * Edits to be made in the original's source. Everything that no edit names is copied as it is, so
 * what the editor does not know cannot get lost.
 */
export class Plan {
  private readonly replaced = new Map<XmlElement, string>()
  private readonly prefix = new Map<XmlElement, string>()
  private readonly suffix = new Map<XmlElement, string>()

  replace(element: XmlElement, xml: string): void {
    this.replaced.set(element, xml)
  }

  /** Adds after the element and after everything that was added there before. */
  after(element: XmlElement, xml: string): void {
    this.suffix.set(element, (this.suffix.get(element) ?? '') + xml)
  }

  before(element: XmlElement, xml: string): void {
    this.prefix.set(element, (this.prefix.get(element) ?? '') + xml)
  }

  isReplaced(element: XmlElement): boolean {
    return this.replaced.has(element)
  }

  get isEmpty(): boolean {
    return this.replaced.size === 0 && this.prefix.size === 0 && this.suffix.size === 0
  }

  /** The source of an element with the edits inside and around it. */
  write(element: XmlElement): string {
    const own = this.replaced.get(element) ?? this.writeInside(element)
    return (this.prefix.get(element) ?? '') + own + (this.suffix.get(element) ?? '')
  }

  private writeInside(element: XmlElement): string {
    if (element.children.length === 0) return rawOf(element)
    let out = element.open
    for (const child of element.children)
      out += child.kind === 'text' ? child.raw : this.write(child)
    return out + element.close
  }
}
