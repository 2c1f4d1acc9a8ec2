import { expect, test } from 'vitest'
import { changesFile, judge, withoutLooks } from './grid-guard'
import { keysOf, patternIn, readEdits, resultIn, type ShownSheet } from './read-edits'

const styles = { x1: { bl: 1 }, x2: { bl: 1, n: { pattern: '0%' } } }
const patternOf = patternIn(styles)

test('what a person typed is told from what was there and what formulas gave', () => {
  const before: ShownSheet = {
    0: { 0: { v: 'a', t: 1, s: 'x1' }, 1: { v: 1, t: 2 }, 2: { v: 3, t: 2, f: '=A1' } },
    1: { 0: { v: 1, t: 3 }, 1: { si: 's-0' } },
  }
  const keys = keysOf(before, patternOf)
  const after: ShownSheet = {
    0: {
      0: { v: 'a', t: 1, s: 'x2' },
      1: { v: null },
      2: { v: 99, t: 2, f: '=A1' },
      3: { v: '7', t: 2 },
      4: { p: { body: { dataStream: 'two\rlines\r\n' } } },
    },
    1: { 0: { v: 0, t: 3 }, 1: { si: 's-0', v: 4 }, 2: { si: 'other' } },
  }
  expect(readEdits(3, keys, after, patternOf, () => '=B2+1')).toEqual([
    { sheet: 3, row: 0, column: 0, content: { kind: 'text', value: 'a' }, pattern: '0%' },
    { sheet: 3, row: 0, column: 1, content: { kind: 'empty' }, pattern: undefined },
    { sheet: 3, row: 1, column: 0, content: { kind: 'boolean', value: false }, pattern: undefined },
    { sheet: 3, row: 0, column: 3, content: { kind: 'number', value: 7 }, pattern: undefined },
    {
      ...{ sheet: 3, row: 0, column: 4, pattern: undefined },
      content: { kind: 'text', value: 'two\nlines' },
    },
    {
      ...{ sheet: 3, row: 1, column: 2, pattern: undefined },
      content: { kind: 'formula', formula: 'B2+1' },
    },
  ])
  expect(readEdits(0, keys, before, patternOf, () => '')).toEqual([])
})

test('the result of a formula is read with its type, and nothing else is one', () => {
  expect(resultIn({ f: '=A1', v: 2.5, t: 2 })).toEqual({ kind: 'number', value: 2.5 })
  expect(resultIn({ si: 'x', v: '7', t: 2 })).toEqual({ kind: 'number', value: 7 })
  expect(resultIn({ f: '=A1', v: '', t: 1 })).toEqual({ kind: 'text', value: '' })
  expect(resultIn({ f: '=A1', v: 1, t: 3 })).toEqual({ kind: 'boolean', value: true })
  expect(resultIn({ f: '=A1', v: '#DIV/0!', t: 1 })).toEqual({ kind: 'error', value: '#DIV/0!' })
  expect(resultIn({ f: '=A1', v: '#topic', t: 1 })).toEqual({ kind: 'text', value: '#topic' })
  expect([{ v: 1 }, { f: '=A1' }, { f: '=A1', v: Number.NaN }, null].map(resultIn)).toEqual(
    Array(4).fill(null),
  )
})

test('text that looks like a number stays text', () => {
  const edits = readEdits(0, new Map(), { 0: { 0: { v: '007', t: 4 } } }, patternOf, () => '')
  expect(edits[0]?.content).toEqual({ kind: 'text', value: '007' })
})

test('what the file cannot take is stopped, and reading stops every edit', () => {
  const command = (id: string, params: unknown = {}) => ({ id, params })
  expect(judge(command('sheet.command.set-range-values'), false)).toBe('fine')
  expect(judge(command('sheet.command.set-range-values'), true)).toBe('silent')
  expect(judge(command('sheet.command.insert-row'), false)).toBe('refused')
  expect(judge(command('sheet.mutation.remove-sheet'), false)).toBe('refused')
  expect(judge(command('sheet.command.set-range-bold'), false)).toBe('refused')
  expect(judge(command('sheet.command.scroll-view'), true)).toBe('fine')
  expect(judge(command('sheet.operation.set-cell-edit-visible', { visible: true }), true)).toBe(
    'silent',
  )
  const result = {
    id: 'sheet.mutation.set-range-values',
    params: {},
    options: { fromFormula: true },
  }
  expect([judge(result, true), changesFile(result)]).toEqual(['fine', false])
})

test('pasted looks are left out, number formats are not', () => {
  const params = {
    cellValue: { 0: { 0: { v: 1, s: { bl: 1, n: { pattern: '0%' } } }, 1: { s: 'x1' }, 2: null } },
  }
  withoutLooks(params)
  expect(params).toEqual({
    cellValue: { 0: { 0: { v: 1, s: { n: { pattern: '0%' } } }, 1: {}, 2: null } },
  })
})
