import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SKRSContext2D } from '@napi-rs/canvas'
import type { TextPart } from '#lib/preview'
import { fromPixels, type SmallImage } from './make-image'

const paper = { width: 1018, height: 1440, margin: 96 }
const font = '"Page", "Liberation Sans", "DejaVu Sans", sans-serif'

/**
 * Draws the beginning of a text as a page, by which people know it again: no fonts of the file, no looks, letters in
 * a font that came with the PDF view.
 */
export async function drawText(part: TextPart): Promise<SmallImage> {
  // Only where it is needed: it takes a while to load.
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas')
  const fonts = join(
    dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    'standard_fonts',
  )
  GlobalFonts.registerFromPath(join(fonts, 'LiberationSans-Regular.ttf'), 'Page')
  const canvas = createCanvas(paper.width, paper.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, paper.width, paper.height)
  if (part.kind === 'table') drawTable(context, part.rows)
  else drawLines(context, part.lines)
  const { data } = context.getImageData(0, 0, paper.width, paper.height)
  return fromPixels({ data: new Uint8Array(data), width: paper.width, height: paper.height })
}

function drawLines(context: SKRSContext2D, lines: readonly string[]): void {
  const size = 24
  const step = 36
  const room = paper.width - 2 * paper.margin
  context.font = `${size}px ${font}`
  context.fillStyle = '#1a1b1f'
  let y = paper.margin + size
  for (const line of lines.flatMap((text) => text.split('\n'))) {
    for (const piece of wrap(context, line.slice(0, 4000).replaceAll('\t', '    '), room)) {
      if (y > paper.height - paper.margin) return
      context.fillText(piece, paper.margin, y)
      y += step
    }
  }
}

function* wrap(context: SKRSContext2D, line: string, room: number): Generator<string> {
  let piece = ''
  for (const word of line.split(/(?<=\s)/)) {
    if (piece !== '' && context.measureText(piece + word).width > room) {
      yield piece
      piece = ''
    }
    piece += word
  }
  yield piece
}

function drawTable(context: SKRSContext2D, rows: readonly (readonly string[])[]): void {
  const [width, height] = [190, 44]
  context.font = `22px ${font}`
  context.strokeStyle = '#d5d6dc'
  for (let row = 0; row * height < paper.height; row++) {
    for (let column = 0; column * width < paper.width; column++) {
      const [x, y] = [column * width, row * height]
      context.strokeRect(x + 0.5, y + 0.5, width, height)
      const text = rows[row]?.[column]?.slice(0, 100).replaceAll('\n', ' ')
      if (!text) continue
      context.save()
      context.beginPath()
      context.rect(x, y, width - 6, height)
      context.clip()
      context.fillStyle = '#1a1b1f'
      context.fillText(text, x + 10, y + 30)
      context.restore()
    }
  }
}
