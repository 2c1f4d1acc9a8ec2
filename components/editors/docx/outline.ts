import type { Node } from 'prosemirror-model'

/**
 * What a person reads in a document, block by block: kinds of blocks, their text, and a mark for
 * each thing in the text that is not text. Formatting is left out.
 */
export function outlineOf(doc: Node): string[] {
  const lines: string[] = []
  doc.descendants((node) => {
    if (!node.isTextblock) {
      const kind = node.type.name
      // Whether a cell is one of a heading is a matter of its row's formatting.
      if (kind.startsWith('table')) lines.push(kind === 'tableHeader' ? '[tableCell]' : `[${kind}]`)
      else if (node.isLeaf) lines.push(`[${kind}]`)
      return true
    }
    lines.push(inlineText(node))
    return false
  })
  // Empty paragraphs come and go with page breaks, which the editor turns into paragraphs.
  return lines.filter((line) => line !== '')
}

function inlineText(block: Node): string {
  let text = ''
  block.descendants((node) => {
    if (node.isText) {
      const isNoteNumber = node.marks.some((mark) => mark.type.name === 'footnoteRef')
      text +=
        isNoteNumber && /^[\divxlc*†‡§]+$/i.test(node.text ?? '') ? '\uFFFCnote' : (node.text ?? '')
    } else if (node.isLeaf) text += `\uFFFC${node.type.name}`
    return true
  })
  return text
}
