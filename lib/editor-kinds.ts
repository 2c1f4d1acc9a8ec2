/** The kinds of document that the built-in editor has an island for: the last part of its page's address. */
export const editorKinds = ['text', 'docx', 'sheet', 'table', 'pdf', 'image'] as const

export type EditorKind = (typeof editorKinds)[number]
