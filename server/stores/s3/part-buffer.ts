/** Collects pieces of any size and hands them out in parts of exactly one size. */
export interface PartBuffer {
  /** The parts that are full now; what is left waits for the next piece. */
  add(piece: Uint8Array): Buffer[]
  /** What waits: less than a part, perhaps nothing. */
  rest(): Buffer
}

/** Holds what it was given and nothing more, so that many small bodies take little memory. */
export function createPartBuffer(partBytes: number): PartBuffer {
  let pieces: Uint8Array[] = []
  let waiting = 0

  function take(): Buffer {
    const part = Buffer.concat(pieces)
    pieces = []
    waiting = 0
    return part
  }

  return {
    add(piece) {
      const full: Buffer[] = []
      for (let rest = piece; rest.byteLength > 0; ) {
        const fits = rest.subarray(0, partBytes - waiting)
        pieces.push(fits)
        waiting += fits.byteLength
        rest = rest.subarray(fits.byteLength)
        if (waiting === partBytes) full.push(take())
      }
      return full
    },
    rest: take,
  }
}
