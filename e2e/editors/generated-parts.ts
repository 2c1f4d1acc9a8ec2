import {
  type FileChild,
  ImageRun,
  type IPropertiesOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx'

export const p = (text: string) => new Paragraph(text)
export const WHEN = '2024-05-06T07:08:09Z'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC',
  'base64',
)

export function image(): ImageRun {
  return new ImageRun({
    type: 'png',
    data: PIXEL,
    transformation: { width: 60, height: 60 },
    altText: { name: 'square', title: 'Square', description: 'A small red square' },
  })
}

export function table(): Table {
  const cell = (text: string) => new TableCell({ children: [p(text)] })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: [new TableCell({ columnSpan: 2, children: [p('Wide heading')] }), cell('Third')],
      }),
      new TableRow({
        children: [
          new TableCell({ verticalMerge: VerticalMergeType.RESTART, children: [p('Tall')] }),
          cell('Alpha cell'),
          cell('Beta cell'),
        ],
      }),
      new TableRow({
        children: [
          new TableCell({ verticalMerge: VerticalMergeType.CONTINUE, children: [p('')] }),
          cell('Gamma cell'),
          new TableCell({ children: [p('Nested below'), innerTable(), p('')] }),
        ],
      }),
    ],
  })
}

const innerTable = (): Table =>
  new Table({ rows: [new TableRow({ children: [new TableCell({ children: [p('Inner')] })] })] })

export const one = (children: readonly FileChild[]): IPropertiesOptions => ({
  sections: [{ children }],
})
