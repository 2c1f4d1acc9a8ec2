const mib = 1024 ** 2

/** What one preview may cost. Whatever goes beyond is ended, and its version marked. */
export const previewLimits = {
  /** From its beginning to its end, an office program included. */
  timeMs: 60_000,
  /** Of the maker and all that it starts together, resident. */
  memoryBytes: 1024 * mib,
  /** JavaScript's own part of that. */
  heapBytes: 512 * mib,
  /** Of any one file that it writes. */
  fileBytes: 256 * mib,
  /** Pixels of a picture before it is made small, whatever few bytes they come in. */
  pixels: 100_000_000,
  /** The sides of the small picture, at most. */
  side: 720,
  /** The sides of a picture of a person. */
  avatarSide: 192,
  /** Of an Office file, as its directory says. */
  zip: { entries: 10_000, total: 200 * mib },
  /** Of one part of an Office file whose text is read. */
  xmlBytes: 16 * mib,
  /** Of what is kept. */
  image: 2 * mib,
  pdf: 64 * mib,
  text: 2 * mib,
  /** Of a text file, from its beginning. */
  textBytes: 64 * 1024,
} as const
