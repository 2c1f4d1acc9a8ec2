import { expect, test } from 'vitest'
import { listRows, pagesAround, placeAddress } from './list-rows'

const around = (next: string | null, rows?: number, previous: string | null = null) =>
  pagesAround({ previous, next }, { cursor: 'here', rows }, placeAddress('/trash'))

test('a list doubles until it is as long as it gets, and then goes on with its next page', () => {
  const grown = (rows: number) => ({
    ...{ previous: undefined, next: undefined, more: `/trash?cursor=here&rows=${rows}` },
  })
  expect(around('on')).toEqual(grown(100))
  expect(around('on', 100)).toEqual(grown(200))
  expect(around('on', 300)).toEqual(grown(400))
  expect(around('on', 400)).toEqual({ ...grown(0), more: undefined, next: '/trash?cursor=on' })
})

test('a list that ends neither grows nor goes on, and the way back is always there', () => {
  const nothing = { previous: undefined, more: undefined, next: undefined }
  expect(around(null, 100)).toEqual(nothing)
  expect(around(null, 400)).toEqual(nothing)
  expect(around('on', 50, 'back').previous).toBe('/trash?cursor=back')
})

test('an address that was typed shows a list', () => {
  expect(['100', undefined, 'x', '0', '1e9', '75.5'].map((rows) => listRows.parse(rows))).toEqual([
    ...[100, 50, 50, 50, 50, 50],
  ])
})
