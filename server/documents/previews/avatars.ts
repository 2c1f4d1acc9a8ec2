import type { PreviewFailure } from '#lib/preview'

/** Makes pictures of people small and square, whatever bytes they are said to be. */
export interface Avatars {
  make(bytes: Uint8Array<ArrayBuffer>): Promise<
    | { kind: 'made'; webp: Uint8Array<ArrayBuffer> }
    /** The file is at fault. */
    | { kind: 'failed'; reason: PreviewFailure }
    /** Too many are being made; nothing of this one was looked at. */
    | { kind: 'busy' }
  >
}
