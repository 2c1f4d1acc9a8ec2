/** What use cases ask of whoever makes previews; that is done by the way, and nobody waits for it. */
export interface Previews {
  /** Larger files get none. */
  maxBytes: number
  /** Whether an office program helps. */
  hasOffice: boolean
  /** There is something to be made. */
  wake(): void
}
