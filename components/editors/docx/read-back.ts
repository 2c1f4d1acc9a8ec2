import { parseDocx } from '@eigenpal/docx-editor-core/docx/parser'
import {
  headerFooterToProseDoc,
  toProseDoc,
} from '@eigenpal/docx-editor-core/prosemirror/conversion'
import type { Comment } from '@eigenpal/docx-editor-core/types/content'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { fixTables } from 'prosemirror-tables'
import { textIn } from './comment-text'
import type { DocxSurface } from './docx-surface'
import { outlineOf } from './outline'

/** What stands on the page at one moment. */
export interface Reading {
  body: Node
  margins: readonly Node[]
  comments: string
}

export function readingOf(surface: DocxSurface): Reading | null {
  const body = surface.body()
  return (
    body && { body, margins: surface.margins(), comments: commentsText(surface.comments(), body) }
  )
}

/**
 * Reads a merged file with the editor's own reader and compares it with what the person sees: the
 * last word on whether an edit is in the bytes. Formatting is not compared, the file has more of it
 * than the page shows.
 */
export async function readsAs(bytes: Uint8Array<ArrayBuffer>, reading: Reading): Promise<boolean> {
  const parsed = await parseDocx(bytes, { preloadFonts: false, detectVariables: false })
  const { styles, theme, headers, footers, document } = parsed.package
  const body = withWholeTables(toProseDoc(parsed, styles ? { styles } : {}))
  if (!sameOutline(outlineOf(body), outlineOf(reading.body))) return false
  const margins = [...(headers?.values() ?? []), ...(footers?.values() ?? [])].map((part) =>
    headerFooterToProseDoc(part.content, { ...(styles && { styles }), ...(theme && { theme }) }),
  )
  return (
    includesAll(margins.map(lineOf), reading.margins.map(lineOf)) &&
    commentsText(document.comments ?? [], body) === reading.comments
  )
}

/** The editor fills up rows that lack cells as soon as anything is changed. */
function withWholeTables(doc: Node): Node {
  return fixTables(EditorState.create({ doc }))?.doc ?? doc
}

/** A document without the mark of a comment that is still being written. */
export function withoutPending(doc: Node): Node {
  const { tr } = EditorState.create({ doc })
  doc.descendants((node, at) => {
    for (const mark of node.marks) {
      if (mark.type.name === 'comment' && Number(mark.attrs.commentId) < 0) {
        tr.removeMark(at, at + node.nodeSize, mark)
      }
    }
  })
  return tr.doc
}

const BREAK = '[pageBreak]'

/** The reader moves page breaks between paragraphs, so only their number is compared. */
function sameOutline(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a, b].map((lines) => lines.filter((line) => line !== BREAK))
  if (!left || !right || left.length !== right.length || a.length !== b.length) return false
  return left.every((line, i) => line === right[i])
}

const lineOf = (doc: Node): string => outlineOf(doc).join('\n')

/** Headers are shared by sections, so that the file may have one that the page shows twice. */
const includesAll = (file: readonly string[], page: readonly string[]): boolean =>
  page.every((margin) => file.includes(margin))

/** The comments that stand beside the text, with their answers. The editor forgets any others. */
function commentsText(comments: readonly Comment[], body: Node): string {
  const anchored = new Set<unknown>()
  body.descendants((node) => {
    for (const mark of node.marks) {
      if (mark.type.name === 'comment') anchored.add(mark.attrs.commentId)
    }
  })
  return comments
    .filter(({ id, parentId }) => anchored.has(id) || anchored.has(parentId))
    .map(({ id, content, parentId, done }) =>
      JSON.stringify([id, textIn(content), parentId ?? null, done ?? false]),
    )
    .sort()
    .join('\n')
}
