export interface ShownImage {
  url: string
  /** In CSS pixels at its actual size. */
  width: number
  height: number
  /** Gives the bytes back to the browser. */
  release(): void
}

/** For an .svg that says no size of its own. */
const drawnSize = 512

/** Has the browser decode a picture, whatever its name says; null when it cannot. */
export async function decodeImage(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<ShownImage | null> {
  // Pixels are told by their first bytes; only drawings need to be named.
  const drawn = /\.svg$/i.test(fileName)
  const blob = new Blob([bytes], { type: drawn ? 'image/svg+xml' : 'image/png' })
  const url = URL.createObjectURL(blob)
  const image = new Image()
  image.src = url
  try {
    await image.decode()
  } catch {
    URL.revokeObjectURL(url)
    return null
  }
  return {
    url,
    width: image.naturalWidth || drawnSize,
    height: image.naturalHeight || drawnSize,
    release: () => URL.revokeObjectURL(url),
  }
}
