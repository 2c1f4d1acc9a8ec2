import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { ListIds } from '#lib/docx-delta/list-definitions'

/**
 * The editor's list buttons give paragraphs the list numbers 1 and 2, which mean something else in
 * many documents, or nothing. This gives them lists that the saved document will have.
 */
export function listPlugin(ids: () => ListIds | null): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const lists = ids()
      if (!lists || !transactions.some((tr) => tr.docChanged && !tr.getMeta('history$')))
        return null
      const toggled: { node: Node; at: number }[] = []
      after.doc.descendants((node, at) => {
        if (node.type.name !== 'paragraph') return true
        if (wantedList(node, lists) !== null) toggled.push({ node, at })
        return false
      })
      if (toggled.length === 0) return null
      const were = numbersByParagraph(before.doc)
      const transaction = after.tr
      for (const { node, at } of toggled) {
        const wanted = wantedList(node, lists)
        // Pressed again on a list of its own kind, the button takes the list away.
        const off = were.get(node.attrs.paraId) === wanted
        const attributes = off
          ? { numPr: null, listIsBullet: null, listNumFmt: null }
          : { numPr: { ...node.attrs.numPr, numId: wanted } }
        transaction.setNodeMarkup(at, undefined, { ...node.attrs, ...attributes })
      }
      return transaction
    },
  })
}

/** The list for a paragraph that a button has just put into list 1 or 2; null for all others. */
function wantedList({ attrs }: Node, lists: ListIds): number | null {
  // Paragraphs that came from the file know the look of their number; the buttons clear it.
  if (!attrs.numPr || attrs.listMarker !== null) return null
  if (attrs.numPr.numId === 1 && attrs.listIsBullet === true) return lists.bullet
  if (attrs.numPr.numId === 2 && attrs.listNumFmt === 'decimal') return lists.decimal
  return null
}

function numbersByParagraph(doc: Node): Map<unknown, unknown> {
  const numbers = new Map<unknown, unknown>()
  doc.descendants((node) => {
    if (node.type.name !== 'paragraph') return true
    if (node.attrs.paraId) numbers.set(node.attrs.paraId, node.attrs.numPr?.numId)
    return false
  })
  return numbers
}
