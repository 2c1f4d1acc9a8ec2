import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleMaker } from '#server/testing/preview-maker'
import { openAvatars } from './open-avatars'

let bundle: Awaited<ReturnType<typeof bundleMaker>>
beforeAll(async () => {
  bundle = await bundleMaker()
})
afterAll(() => bundle.remove())

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
const make = (bytes: Uint8Array) => openAvatars(bundle.program).make(new Uint8Array(bytes))
const picture = (width: number, height: number, background = '#3366aa') =>
  sharp({ create: { width, height, channels: 4, background } })

/** The middle of a picture, as [r, g, b]. */
async function middle(webp: Uint8Array) {
  const { data, info } = await sharp(webp).raw().toBuffer({ resolveWithObject: true })
  const at = (96 * info.width + 96) * info.channels
  return { width: info.width, height: info.height, rgb: [...data.subarray(at, at + 3)] }
}

test.each(['png', 'jpeg', 'webp'] as const)(
  'a %s becomes a small square without what the file says',
  async (format) => {
    const exif = { IFD0: { Copyright: 'somebody', Software: 'a camera' } }
    const bytes = await picture(900, 400).withExif(exif).toFormat(format).toBuffer()
    const made = await make(bytes)
    if (made.kind !== 'made') throw new Error(made.kind)
    const facts = await sharp(made.webp).metadata()
    expect(facts).toMatchObject({ format: 'webp', width: 192, height: 192 })
    expect([facts.exif, facts.xmp, facts.icc]).toEqual([undefined, undefined, undefined])
    expect(made.webp.byteLength).toBeLessThan(20_000)
  },
)

test('the middle is kept, and what shines through is white', async () => {
  const [left, square] = await Promise.all([
    picture(300, 300, '#ff0000').png().toBuffer(),
    picture(300, 300, '#00000000').png().toBuffer(),
  ])
  const wide = await picture(900, 300, '#ff0000')
    .composite([{ input: square, left: 300, top: 0, blend: 'source' }])
    .png()
    .toBuffer()
  const made = await make(wide)
  if (made.kind !== 'made') throw new Error(made.kind)
  const { rgb, ...sides } = await middle(made.webp)
  expect(sides).toEqual({ width: 192, height: 192 })
  for (const part of rgb) expect(part).toBeGreaterThan(250)
  const red = await make(left)
  if (red.kind !== 'made') throw new Error(red.kind)
  expect((await middle(red.webp)).rgb[0]).toBeGreaterThan(240)
})

test.each([
  ['a GIF', () => picture(20, 20).gif().toBuffer(), 'damaged'],
  ['an SVG', async () => Buffer.from(svg), 'damaged'],
  ['words', async () => Buffer.from('no picture at all'), 'damaged'],
  ['nothing', async () => Buffer.alloc(0), 'damaged'],
  ['half a picture', async () => (await noise()).subarray(0, 5000), 'damaged'],
  ['a bomb of pixels', () => picture(16_000, 8_000).png().toBuffer(), 'too-large'],
])('%s is refused', async (_, bytes, reason) => {
  expect(await make(await bytes())).toEqual({ kind: 'failed', reason })
})

test('one is made at a time, and beyond a handful nobody waits', async () => {
  const avatars = openAvatars(bundle.program)
  const png = new Uint8Array(await picture(20, 20).png().toBuffer())
  const kinds = await Promise.all(
    Array.from({ length: 6 }, async () => (await avatars.make(png)).kind),
  )
  expect(kinds).toEqual(['made', 'made', 'made', 'made', 'busy', 'busy'])
  expect((await avatars.make(png)).kind).toBe('made')
})

const noise = () =>
  sharp({
    create: {
      ...{ width: 300, height: 300, channels: 3, background: '#000' },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer()
