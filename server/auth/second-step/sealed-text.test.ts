import { expect, it } from 'vitest'
import { openText, sealText } from './sealed-text'

const secret = 'a secret of the tests with at least 32 characters'

it('opens for the same purpose with the same secret, and says nothing otherwise', () => {
  const sealed = sealText(secret, 'of ana', 'KEY')
  expect(openText(secret, 'of ana', sealed)).toBe('KEY')
  expect(openText(secret, 'of ben', sealed)).toBeNull()
  expect(openText(`${secret}.`, 'of ana', sealed)).toBeNull()
  expect(sealText(secret, 'of ana', 'KEY')).not.toBe(sealed)
})

it.each(['', 'x', 'A'.repeat(60)])('%j opens to nothing', (sealed) => {
  expect(openText(secret, 'of ana', sealed)).toBeNull()
})

it('one changed bit anywhere makes it worthless', () => {
  const bytes = Buffer.from(sealText(secret, 'of ana', 'KEY'), 'base64url')
  for (const [at, byte] of bytes.entries()) {
    const changed = Buffer.from(bytes)
    changed[at] = byte ^ 1
    expect(openText(secret, 'of ana', changed.toString('base64url'))).toBeNull()
  }
})
