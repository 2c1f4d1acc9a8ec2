import {
  AlignmentType,
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Math as Equation,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  InternalHyperlink,
  type IPropertiesOptions,
  LevelFormat,
  MathFraction,
  MathRun,
  MathSuperScript,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  TableOfContents,
  Textbox,
  TextRun,
} from 'docx'
import { image, one, p, table, WHEN } from './generated-parts'

const documents: Readonly<Record<string, () => IPropertiesOptions>> = {
  'plain text': () => one([p('The first paragraph of a plain document.'), p('And a second one.')]),
  tables: () => one([p('Before the table.'), table(), p('After the table.')]),
  images: () =>
    one([
      p('A picture follows.'),
      new Paragraph({ children: [new TextRun('Left '), image(), new TextRun(' right')] }),
    ]),
  comments: () => ({
    comments: {
      children: [
        { id: 0, author: 'Ben', initials: 'B', date: new Date(WHEN), children: [p('Is this so?')] },
        { id: 1, author: 'Cleo', date: new Date(WHEN), children: [p('Say more here.')] },
      ],
    },
    ...one([
      new Paragraph({
        children: [
          new TextRun('Some '),
          new CommentRangeStart(0),
          new TextRun({ text: 'commented words', bold: true }),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
          new TextRun(' and more.'),
        ],
      }),
      p('A paragraph without comments.'),
    ]),
  }),
  'tracked changes': () =>
    one([
      new Paragraph({
        children: [
          new TextRun('This stays, '),
          new InsertedTextRun({ text: 'this was put in', id: 11, author: 'Ben', date: WHEN }),
          new TextRun(', and '),
          new DeletedTextRun({ text: 'this was taken out', id: 12, author: 'Ben', date: WHEN }),
          new TextRun('.'),
        ],
      }),
      p('A paragraph without changes.'),
    ]),
  'headers and footers': () => ({
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          default: new Header({ children: [p('Running head')] }),
          first: new Header({ children: [p('Title head')] }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({
                    children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [p('Text between head and foot.')],
      },
    ],
  }),
  footnotes: () => ({
    footnotes: { 1: { children: [p('The note itself.')] }, 2: { children: [p('Another note.')] } },
    ...one([
      new Paragraph({
        children: [
          new TextRun('A claim'),
          new FootnoteReferenceRun(1),
          new TextRun(' with a note.'),
        ],
      }),
      new Paragraph({ children: [new TextRun('A second claim'), new FootnoteReferenceRun(2)] }),
    ]),
  }),
  lists: () => ({
    numbering: {
      config: [
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 720, hanging: 360 } } },
            },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)' },
          ],
        },
      ],
    },
    ...one([
      p('Do this in order.'),
      new Paragraph({ text: 'Open the door', numbering: { reference: 'steps', level: 0 } }),
      new Paragraph({ text: 'Turn the handle', numbering: { reference: 'steps', level: 1 } }),
      new Paragraph({ text: 'A bullet', bullet: { level: 0 } }),
    ]),
  }),
  'table of contents': () => ({
    features: { updateFields: false },
    ...one([
      new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }),
      new Paragraph({ text: 'A first heading', heading: HeadingLevel.HEADING_1 }),
      p('Text under the first heading.'),
      new Paragraph({ text: 'A deeper heading', heading: HeadingLevel.HEADING_2 }),
    ]),
  }),
  fields: () =>
    one([
      new Paragraph({
        children: [
          new TextRun('Written by '),
          new SimpleField('AUTHOR', 'Ana'),
          new TextRun(' today.'),
        ],
      }),
      new Paragraph({
        children: [new TextRun({ children: ['On page ', PageNumber.CURRENT, ' of this.'] })],
      }),
    ]),
  'bookmarks and links': () =>
    one([
      new Paragraph({
        children: [new Bookmark({ id: 'here', children: [new TextRun('A marked place')] })],
      }),
      new Paragraph({
        children: [
          new TextRun('Go '),
          new InternalHyperlink({
            anchor: 'here',
            children: [new TextRun({ text: 'there', style: 'Hyperlink' })],
          }),
          new TextRun(' or '),
          new ExternalHyperlink({
            link: 'https://example.org/?a=1&b=2',
            children: [new TextRun('elsewhere')],
          }),
          new TextRun('.'),
        ],
      }),
    ]),
  'text boxes': () =>
    one([
      p('Text outside of the box.'),
      new Textbox({
        style: { width: '4cm', height: '2cm' },
        children: [p('Text inside of the box')],
      }),
      p('Text after the box.'),
    ]),
  sections: () => ({
    sections: [
      {
        properties: { page: { size: { orientation: 'landscape' } } },
        children: [p('A wide page.')],
      },
      {
        properties: { type: SectionType.CONTINUOUS, column: { count: 2, space: 700 } },
        children: [p('In two columns.')],
      },
      {
        children: [
          p('And a last page.'),
          new Paragraph({ children: [new PageBreak(), new TextRun('Behind a break')] }),
        ],
      },
    ],
  }),
  equations: () =>
    one([
      p('An equation:'),
      new Paragraph({
        children: [
          new TextRun('Let '),
          new Equation({
            children: [
              new MathSuperScript({
                children: [new MathRun('x')],
                superScript: [new MathRun('2')],
              }),
              new MathRun('='),
              new MathFraction({ numerator: [new MathRun('a')], denominator: [new MathRun('b')] }),
            ],
          }),
          new TextRun(' hold.'),
        ],
      }),
    ]),
  'formatted text': () => ({
    styles: { default: { document: { run: { font: 'Arial', size: 24 } } } },
    ...one([
      new Paragraph({
        children: [
          new TextRun({ text: 'Bold ', bold: true }),
          new TextRun({ text: 'slanted ', italics: true, color: 'AA0000' }),
          new TextRun({ children: [new Tab(), 'after a tab'], font: 'Courier New' }),
        ],
      }),
      new Paragraph({ text: 'Far right', alignment: AlignmentType.RIGHT, keepNext: true }),
    ]),
  }),
}

export const generatedNames: readonly string[] = Object.keys(documents)

/** Makes a document with the named feature, as the `docx` package writes it. */
export async function generateDocx(name: string): Promise<Uint8Array> {
  const make = documents[name]
  if (!make) throw new Error(`There is no generated document «${name}».`)
  return new Uint8Array(await Packer.toBuffer(new Document(make())))
}
