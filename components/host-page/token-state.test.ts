import { expect, test } from 'vitest'
import { ended, type TokenState, withoutNext } from './token-state'

const good: TokenState = { kind: 'good' }
const at = new Date('2026-03-02T10:00:00Z')
const disabled = 'Your account is disabled.'
const refused = withoutNext(good, { at, over: true, why: disabled, refusal: disabled })

test('why access has ended is still said when the time of the token is up', () => {
  expect(refused).toEqual({ kind: 'ended', why: disabled })
  expect(ended(refused)).toEqual({ kind: 'ended', why: disabled })
})

test('why access has ended is still said when a later try finds no portal', () => {
  const unreachable = { at, over: false, why: 'The portal cannot be reached.', refusal: null }
  expect(withoutNext(refused, unreachable)).toEqual({ kind: 'ended', why: disabled })
})

test('a later reason takes the place of the first', () => {
  const signedOut = 'You are signed out.'
  const later = withoutNext(refused, { at, over: false, why: signedOut, refusal: signedOut })
  expect(later).toEqual({ kind: 'ended', why: signedOut })
})

test('that the portal could not be reached is no reason for an end', () => {
  const why = 'The portal cannot be reached.'
  const ends = withoutNext(good, { at, over: false, why, refusal: null })
  expect(ends).toEqual({ kind: 'ends', at, why })
  expect(ended(ends)).toEqual({ kind: 'ended', why: null })
})
