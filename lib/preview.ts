/** Why there is no picture of a version. */
export const previewFailures = [
  'damaged',
  'protected',
  'too-large',
  'too-long',
  'no-program',
  'broken-off',
] as const

export type PreviewFailure = (typeof previewFailures)[number]

/** What can be shown of a version without an editor, as the browser asks for it. */
export type PreviewState =
  /** Nothing is ever made of it. */
  | { state: 'none' }
  /** It is being made; ask again. */
  | { state: 'waiting'; version: number }
  | { state: 'failed'; version: number; reason: PreviewFailure }
  | {
      state: 'made'
      version: number
      /** In pixels; null: there is none. */
      image: { width: number; height: number } | null
      /** Whether there are all pages, as a PDF. */
      pdf: boolean
      /** Whether there is the text, without its looks. */
      text: boolean
    }

export const previewParts = ['image', 'pdf', 'text'] as const

export type PreviewPart = (typeof previewParts)[number]

/** A slide, a sheet or a whole text, without its looks. */
export type TextPart =
  | { kind: 'words'; title: string | null; lines: string[] }
  | { kind: 'table'; title: string | null; rows: string[][] }

export interface PreviewText {
  parts: TextPart[]
  /** Whether there is more than this. */
  cut: boolean
}
