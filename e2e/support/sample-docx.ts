import { deflateSync } from 'node:zlib'
import {
  AlignmentType,
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

/** What the sample says, for tests that look for it. */
export const sample = {
  title: 'Report on the reading room',
  firstSentence: 'The reading room opened in spring.',
  cells: ['Shelf', 'Books', 'North wall', '412', 'South wall', '388'],
  comment: 'Is this number right?',
  inserted: 'and twelve lamps',
  deleted: 'and ten candles',
  footnote: 'Counted on the first of May.',
  header: 'Reading room',
}

const reviewer = { author: 'Ben', date: '2024-05-02T09:00:00Z' }

/**
 * A Word document with all that an editor likes to lose: tables, an image, comments, tracked changes, a list,
 * a footnote, header and footer, a link and a bookmark.
 *
 * @param sections how often the body is repeated; 1 is about two pages
 */
export async function sampleDocx(sections = 1): Promise<Buffer<ArrayBuffer>> {
  const body = Array.from({ length: sections }, (_, index) => section(index)).flat()
  const document = new Document({
    title: sample.title,
    creator: 'Ana',
    comments: {
      children: [
        {
          id: 0,
          author: reviewer.author,
          initials: 'B',
          date: new Date(reviewer.date),
          children: [new Paragraph({ children: [new TextRun(sample.comment)] })],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph(sample.footnote)] } },
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(sample.header)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['Page ', PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(sample.title)] }),
          ...body,
        ],
      },
    ],
  })
  return Buffer.from(await Packer.toArrayBuffer(document))
}

function section(index: number): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: [
        new Bookmark({ id: `section_${index}`, children: [new TextRun(`Section ${index + 1}`)] }),
      ],
    }),
    new Paragraph({
      children: [
        new TextRun(sample.firstSentence),
        new TextRun({ text: ' It has ' }),
        new TextRun({ text: 'eight hundred', bold: true }),
        new TextRun(' books'),
        ...(index === 0 ? [new FootnoteReferenceRun(1)] : []),
        new TextRun(' '),
        new InsertedTextRun({ id: index * 10 + 1, ...reviewer, text: sample.inserted }),
        new DeletedTextRun({ id: index * 10 + 2, ...reviewer, text: sample.deleted }),
        new TextRun('.'),
      ],
    }),
    new Paragraph({
      children: [
        ...(index === 0 ? [new CommentRangeStart(0)] : []),
        new TextRun('Eight hundred is a lot for one room.'),
        ...(index === 0
          ? [new CommentRangeEnd(0), new TextRun({ children: [new CommentReference(0)] })]
          : []),
      ],
    }),
    ...['Count the books.', 'Write the number down.', 'Count them again.'].map(
      (text) => new Paragraph({ numbering: { reference: 'steps', level: 0 }, text }),
    ),
    table(),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: gradient(48, 32),
          transformation: { width: 192, height: 128 },
          altText: { name: 'Lamp', title: 'Lamp', description: 'The light of the reading room' },
        }),
      ],
    }),
    new Paragraph({
      children: [
        new TextRun('More on '),
        new ExternalHyperlink({
          link: 'https://example.org/reading-room',
          children: [new TextRun({ text: 'the room’s own page', style: 'Hyperlink' })],
        }),
        new TextRun('.'),
      ],
    }),
  ]
}

function table(): Table {
  const [a, b, c, d, e, f] = sample.cells
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      [a, b],
      [c, d],
      [e, f],
    ].map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.map((text = '') => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  })
}

/** A PNG that is made here, so that no binary file has to be kept. */
function gradient(width: number, height: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([
      0,
      ...Array.from({ length: width }, (_, x) => [
        Math.round((255 * x) / width),
        Math.round((255 * y) / height),
        160,
      ]).flat(),
    ]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.concat(rows))),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
