import { expect, test } from 'vitest'
import { defaultView, listAddress, sortAddress } from './list-address'

test('the address of the list says only what is not as always', () => {
  expect(listAddress(defaultView)).toBe('/documents')
  expect(
    listAddress(
      { ...defaultView, search: 'a & b', sort: 'name', direction: 'desc' },
      { cursor: 'xyz' },
    ),
  ).toBe('/documents?q=a+%26+b&sort=name&direction=desc&cursor=xyz')
})

test('the list of a folder has its address, and a search none', () => {
  const view = { ...defaultView, folder: 'plans', sort: 'name', direction: 'asc' } as const
  expect(listAddress(view)).toBe('/documents?folder=plans&sort=name')
  expect(listAddress({ ...view, search: 'may' })).toBe('/documents?q=may&sort=name')
  expect(sortAddress(view, 'size')).toBe('/documents?folder=plans&sort=size')
})

test('a column sorts its usual way first, then the other way round, and begins at page one', () => {
  expect(sortAddress(defaultView, 'name')).toBe('/documents?sort=name')
  expect(sortAddress({ ...defaultView, sort: 'name', direction: 'asc' }, 'name')).toBe(
    '/documents?sort=name&direction=desc',
  )
  expect(sortAddress(defaultView, 'modified')).toBe('/documents?direction=asc')
})
