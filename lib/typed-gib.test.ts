import { expect, it } from 'vitest'
import { typedGib } from './typed-gib'

it.each([
  ['2', 2],
  ['1.5', 1.5],
  ['1,5', 1.5],
  [' 1,5 GB ', 1.5],
  ['20GiB', 20],
  ['1e-6', 1e-6],
])('a size that was typed as %j', (typed, gib) => {
  expect(typedGib(typed)).toBe(gib)
})

it.each(['', ' ', 'GB', 'lots', '1,000,000', '1.000,5', '5 MB'])('%j is no size', (typed) => {
  expect(typedGib(typed)).toBeNaN()
})
