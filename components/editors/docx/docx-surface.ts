import type { Comment } from '@eigenpal/docx-editor-core/types/content'
import type { Node } from 'prosemirror-model'
import type { ListIds } from '#lib/docx-delta/list-definitions'

/** What the editor on the page can do; the island's own work needs nothing else of it. */
export interface DocxSurface {
  /** Shows a document in place of the one before. Rejects when the editor cannot read it. */
  show(bytes: Uint8Array<ArrayBuffer>, lists: ListIds): Promise<void>
  /** The editor's own full export of what it shows. Never saved as it is. */
  export(): Promise<Uint8Array<ArrayBuffer>>
  /** The document as it stands on the page, or null when nothing is shown. */
  body(): Node | null
  /** Headers and footers as they stand. */
  margins(): readonly Node[]
  comments(): readonly Comment[]
  setReadOnly(readOnly: boolean): void
  focus(): void
}
