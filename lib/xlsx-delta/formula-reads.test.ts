import { expect, test } from 'vitest'
import { cellRef } from './cell-ref'
import { formulaReads } from './formula-reads'

const sheets = ['Plan & costs', 'Notes', 'It’s', "O'Brien"]
const known = new Set(['SUM', 'IF', 'IFERROR', 'LOG10', 'XLOOKUP', 'INDIRECT'])

function reads(formula: string): string[] | undefined {
  const found = formulaReads(
    formula,
    0,
    (name) => (sheets.includes(name) ? sheets.indexOf(name) : undefined),
    (name) => known.has(name),
  )
  return found?.map(({ sheet, from, to }) => `${sheet} ${cellRef(from)}:${cellRef(to)}`)
}

test.each([
  ['A1+$B$2*1.5E3-2', ['0 A1:A1', '0 B2:B2']],
  ['sum(b2:a1)', ['0 A1:B2']],
  ['SUM(C:C,$4:$5)', ['0 C1:C1048576', '0 A4:XFD5']],
  ["Notes!A1&'Plan & costs'!B2:B3&'O''Brien'!C1", ['1 A1:A1', '0 B2:B3', '3 C1:C1']],
  ['IF(A1="B2 said ""C3""",TRUE,LOG10(D4))', ['0 A1:A1', '0 D4:D4']],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', ['0 A1:A1', '0 B1:B1048576', '0 C1:C1048576']],
  ['{1,2}+#N/A', []],
])('%s: what it reads is found', (formula, found) => expect(reads(formula)).toEqual(found))

test.each([
  'TAX*2',
  'SUM(total)',
  'Table1[Cost]',
  'SUM([1]Sheet1!A1)',
  'Gone!A1',
  "'Gone too'!A1",
  'Notes:Gone!A1',
  'WEBSERVICE(A1)',
  'IFERROR(FANCY.NEW(A1),0)',
  'INDIRECT("A"&1)',
  'A1#',
  '@A1',
  'A1:IF(B1,C1)',
  'Notes!total',
  '#REF!+Notes!#REF!',
])('%s: what the grid does not know, or nobody can foresee, is not guessed', (formula) =>
  expect(reads(formula)).toBeUndefined(),
)
