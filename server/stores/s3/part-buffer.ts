/** Collects pieces of any size and hands them out in parts of exactly one size. */
export interface PartBuffer {
  /** Each part as it is full; what is left waits for the next piece. */
  add(piece: Uint8Array): Generator<Buffer>
  /** What waits: less than a part, perhaps nothing. */
  rest(): Buffer
}

/** Four times as much, three times over, is a part of 5 MiB. */
const leastBytes = 80 * 1024

/**
 * Copies each piece at once, so that a body's many small buffers are free again before the next ones come. The first part
 * grows with what it is given, so that many small bodies take little memory.
 */
export function createPartBuffer(
  partBytes: number,
  buffer: (bytes: number) => Buffer = Buffer.allocUnsafeSlow,
): PartBuffer {
  let part: Buffer = Buffer.alloc(0)
  let filled = 0
  let next = leastBytes

  function grow() {
    const grown = buffer(Math.min(next, partBytes))
    part.copy(grown, 0, 0, filled)
    part = grown
    next = grown.byteLength * 4
  }

  function take(): Buffer {
    const taken = filled < part.byteLength ? part.subarray(0, filled) : part
    part = Buffer.alloc(0)
    filled = 0
    return taken
  }

  return {
    *add(piece) {
      for (let rest = piece; rest.byteLength > 0; ) {
        if (filled === part.byteLength) grow()
        const fits = rest.subarray(0, part.byteLength - filled)
        part.set(fits, filled)
        filled += fits.byteLength
        rest = rest.subarray(fits.byteLength)
        if (filled === partBytes) yield take()
      }
    },
    rest: take,
  }
}
