import { expect, test } from 'vitest'
import { choosePart, type PartAsked, tellPart } from './part'

const nothing: PartAsked = { range: null, ifRange: null, ifNoneMatch: null }
const of = (size: number, asked: Partial<PartAsked>) =>
  choosePart({ ...nothing, ...asked }, { size, sha256: 'ab12' })

test.each([
  [null, 'whole'],
  ['bytes=0-4', { start: 0, end: 4 }],
  [' Bytes=0-4 ', { start: 0, end: 4 }],
  ['bytes=4-', { start: 4, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-99', { start: 0, end: 9 }],
  ['bytes=0-99', { start: 0, end: 9 }],
  ['bytes=9-9', { start: 9, end: 9 }],
  ['bytes=0-99999999999999999999', { start: 0, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=99999999999999999999-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', 'whole'],
  ['bytes=0-1,3-4', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=1.5-2', 'whole'],
  ['lines=1-2', 'whole'],
] as const)('of ten bytes, %s is %j', (range, part) => {
  expect(of(10, { range })).toEqual(
    typeof part === 'string' ? { kind: part } : { kind: 'range', range: part },
  )
})

test('nothing of an empty file can be asked for', () => {
  for (const range of ['bytes=0-', 'bytes=-5']) {
    expect(of(0, { range })).toEqual({ kind: 'unsatisfiable' })
  }
})

test.each([
  ['"ab12"', 'range'],
  ['"other"', 'whole'],
  // A weak one never holds here, nor does a date, which the answers do not carry.
  ['W/"ab12"', 'whole'],
  ['Sun, 29 Nov 2026 12:00:00 GMT', 'whole'],
])('with If-Range %s a part is the %s', (ifRange, kind) => {
  expect(of(10, { range: 'bytes=0-4', ifRange }).kind).toBe(kind)
  expect(of(10, { ifRange }).kind).toBe('whole')
})

test.each([
  ['"ab12"', 'not-modified'],
  ['W/"ab12"', 'not-modified'],
  ['"x", "ab12"', 'not-modified'],
  ['*', 'not-modified'],
  ['"x"', 'range'],
  ['ab12', 'range'],
])('If-None-Match %s comes before the range: %s', (ifNoneMatch, kind) => {
  expect(of(10, { range: 'bytes=0-4', ifNoneMatch }).kind).toBe(kind)
})

test('a part is told by status and headers', () => {
  const bytes = { size: 10, sha256: 'ab12' }
  const headers = { 'Accept-Ranges': 'bytes', ETag: '"ab12"' }
  expect(tellPart({ kind: 'whole' }, bytes)).toEqual({
    status: 200,
    headers: { ...headers, 'Content-Length': '10' },
  })
  expect(tellPart({ kind: 'range', range: { start: 2, end: 4 } }, bytes)).toEqual({
    status: 206,
    headers: { ...headers, 'Content-Length': '3', 'Content-Range': 'bytes 2-4/10' },
  })
  expect(tellPart({ kind: 'unsatisfiable' }, bytes)).toEqual({
    status: 416,
    headers: { ...headers, 'Content-Range': 'bytes */10' },
  })
  expect(tellPart({ kind: 'not-modified' }, bytes)).toEqual({ status: 304, headers })
})
