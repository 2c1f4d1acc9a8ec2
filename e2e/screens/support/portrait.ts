import sharp from 'sharp'

/** A picture that somebody shows of themselves, as a file that is chosen. */
export async function portrait() {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">
    <rect width="400" height="400" fill="#f2b263"/>
    <circle cx="200" cy="160" r="80" fill="#7a4a2b"/>
    <ellipse cx="200" cy="400" rx="150" ry="140" fill="#2f5d50"/>
  </svg>`
  const buffer = await sharp(Buffer.from(drawn)).png().toBuffer()
  return { name: 'me.png', mimeType: 'image/png', buffer }
}
