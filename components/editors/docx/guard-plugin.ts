import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'

/** Blocks whose contents the editor shows but does not write back. */
const FIXED = new Set(['textBox', 'shape'])

/**
 * Keeps edits away from what cannot be saved, and typing from becoming part of a note's number
 * (the editor would drop it).
 */
export function guardPlugin(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction, state) {
      if (!transaction.docChanged) return true
      const before = fixedParts(state.doc)
      if (before.length === 0 && !mayInsertFixed(transaction)) return true
      const after = fixedParts(transaction.doc)
      const kept = before.length === after.length && before.every((part, i) => part === after[i])
      if (!kept) refused()
      return kept
    },
    appendTransaction(_, __, state) {
      const { empty, $from } = state.selection
      const marks = state.storedMarks ?? (empty ? $from.marks() : [])
      const withoutNote = marks.filter((mark) => mark.type.name !== 'footnoteRef')
      if (withoutNote.length === marks.length) return null
      // A note's number stands raised; text after it does not.
      return state.tr.setStoredMarks(
        withoutNote.filter((mark) => !/^(superscript|runStyle)$/.test(mark.type.name)),
      )
    },
  })
}

function fixedParts(doc: Node): string[] {
  const parts: string[] = []
  doc.descendants((node) => {
    if (!FIXED.has(node.type.name)) return true
    parts.push(JSON.stringify([node.content.toJSON(), node.attrs.width, node.attrs.height]))
    return false
  })
  return parts
}

const mayInsertFixed = (transaction: Transaction): boolean =>
  transaction.steps.some((step) => /"(textBox|shape)"/.test(JSON.stringify(step.toJSON())))
