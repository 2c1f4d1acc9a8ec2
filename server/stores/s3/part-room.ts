/** Memory for the parts of all uploads of a store. */
export interface PartRoom {
  /** Takes room to send a part, if there is some; for the only one of its upload in any case. */
  take(bytes: number, only: boolean): boolean
  /** Gives it back. */
  give(bytes: number): void
  /** A buffer to fill, with anything in it. */
  buffer(bytes: number): Buffer
  /** Takes a buffer that nobody reads any more. */
  reuse(buffer: Buffer): void
}

/** Few uploads at once share the room; of many, each has one part on its way. */
export function createPartRoom(bytes: number): PartRoom {
  let left = bytes
  // Weakly, so that nothing stays when no more comes.
  let used: WeakRef<Buffer>[] = []
  return {
    take(wanted, only) {
      if (!only && wanted > left) return false
      left -= wanted
      return true
    },
    give(back) {
      left += back
    },
    buffer(wanted) {
      used = used.filter((buffer) => buffer.deref())
      const at = used.findIndex((buffer) => buffer.deref()?.byteLength === wanted)
      return used.splice(at, at < 0 ? 0 : 1)[0]?.deref() ?? Buffer.allocUnsafeSlow(wanted)
    },
    reuse(buffer) {
      used.push(new WeakRef(buffer))
    },
  }
}
