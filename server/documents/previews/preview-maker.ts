import type { PreviewFailure, PreviewPart } from '#lib/preview'

/** What came of making a preview; the keys are what `keep` gave. */
export type MadePreview =
  | {
      state: 'made'
      image: { key: string; width: number; height: number } | null
      pdf: string | null
      text: string | null
    }
  | { state: 'failed'; reason: PreviewFailure; detail: string }

/** Makes previews out of the bytes of files that nobody vouches for. */
export interface PreviewMaker {
  /** Larger files get none. */
  maxBytes: number
  /** Whether an office program helps. */
  hasOffice: boolean
  /**
   * Makes one, within limits of time and memory, in a process of its own.
   *
   * @param source its bytes, and its type by name
   * @param keep stores a part and gives its key
   */
  make(
    source: { extension: string; open(): Promise<ReadableStream<Uint8Array>> },
    keep: (part: PreviewPart, bytes: ReadableStream<Uint8Array>) => Promise<string>,
  ): Promise<MadePreview>
}
