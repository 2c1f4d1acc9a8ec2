import { expect, test } from 'vitest'
import { keptCopyAddress } from './save-status'

test('the way to a kept copy does not lead to the page of a document that is not there any more', () => {
  expect(keptCopyAddress('d1', 'status')).toBe('/documents/d1#refused-saves')
  expect(keptCopyAddress('d1', 'offline')).toBe('/documents/d1#refused-saves')
  expect(keptCopyAddress('d1', 'gone')).toBe('/notifications')
})
