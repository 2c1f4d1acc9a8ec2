import { describe, expect, test } from 'vitest'
import { type Proof, rsaKey, verifyProof } from './proof'
import { microsoftVectors, ownVectors } from './proof-vectors'

const keys = {
  current: rsaKey(ownVectors.modulus, 'AQAB'),
  old: rsaKey(ownVectors.oldModulus, 'AQAB'),
}
const signedAt = new Date('2026-01-01T00:00:00.000Z')
const later = (ms: number) => new Date(signedAt.getTime() + ms)

const requestA: Proof = {
  urls: [ownVectors.a.url],
  tokens: [ownVectors.a.token],
  timestamp: ownVectors.ticks,
  proof: ownVectors.a.proof,
  proofOld: ownVectors.a.proofOld,
}
const { proof, proofOld } = requestA
const current = { kind: 'proved', stale: false }
const rotated = { kind: 'proved', stale: true }
const refused = { kind: 'unknown-key' }

describe('a proof', () => {
  test('by the current key counts', () => {
    expect(verifyProof(keys, requestA, signedAt)).toEqual(current)
    expect(verifyProof(keys, { ...requestA, proofOld: 'garbage' }, signedAt)).toEqual(current)
    expect(verifyProof(keys, { ...requestA, proofOld: null }, signedAt)).toEqual(current)
  })

  test('of a token that needs encoding in the address counts with its decoded form', () => {
    const { token, url } = ownVectors.b
    const sent = {
      ...requestA,
      ...ownVectors.b,
      urls: [url],
      tokens: [encodeURIComponent(token), token],
    }
    expect(verifyProof(keys, sent, signedAt)).toEqual(current)
  })

  test('in the second header by the current key counts: the editor has moved on', () => {
    const sent = { ...requestA, proof: 'garbage', proofOld: proof }
    expect(verifyProof(keys, sent, signedAt)).toEqual(rotated)
  })

  test('in the first header by the old key counts: that machine has not moved on', () => {
    const sent = { ...requestA, proof: proofOld, proofOld: 'garbage' }
    expect(verifyProof(keys, sent, signedAt)).toEqual(rotated)
    expect(verifyProof({ ...keys, old: null }, sent, signedAt)).toEqual(refused)
  })

  test('by the old key in the second header proves nothing', () => {
    expect(verifyProof(keys, { ...requestA, proof: 'garbage' }, signedAt)).toEqual(refused)
  })

  test('is good for 20 minutes, and for a clock that is ahead', () => {
    expect(verifyProof(keys, requestA, later(20 * 60_000))).toEqual(current)
    expect(verifyProof(keys, requestA, later(20 * 60_000 + 1000))).toEqual({ kind: 'expired' })
    // Clocks differ a little; a time far ahead would make a copied request good for ever.
    expect(verifyProof(keys, requestA, later(-20 * 60_000))).toEqual(current)
    expect(verifyProof(keys, requestA, later(-20 * 60_000 - 1000))).toEqual({ kind: 'expired' })
  })

  test.each([
    ['another address', { urls: [ownVectors.a.url.replace('0f1e', '0f1f')] }],
    ['another token', { tokens: ['dGVzdA.v1_abc-124'] }],
    ['another time', { timestamp: '639028224000000001' }],
    ['a time that is no number', { timestamp: '0x10' }],
    ['a time beyond 64 bits', { timestamp: '9999999999999999999' }],
  ])('is refused with %s', (_, change) => {
    expect(verifyProof(keys, { ...requestA, ...change }, signedAt)).toEqual(refused)
  })

  test.each([
    ['time', { timestamp: null }],
    ['signature', { proof: null, proofOld: null }],
    ['signature that says anything', { proof: '', proofOld: '' }],
  ])('is missing without a %s', (_, change) => {
    expect(verifyProof(keys, { ...requestA, ...change }, signedAt)).toEqual({ kind: 'missing' })
  })

  test('does not depend on the letter case of the address', () => {
    const sent = {
      ...requestA,
      urls: ['https://elsewhere.example.com/', ownVectors.a.url.toLowerCase()],
    }
    expect(verifyProof(keys, sent, signedAt)).toEqual(current)
  })
})

describe('Microsoft’s published requests', () => {
  const microsoft = {
    current: rsaKey(microsoftVectors.modulus, 'AQAB'),
    old: rsaKey(microsoftVectors.oldModulus, 'AQAB'),
  }
  const then = new Date('2015-04-25T20:16:40.000Z')
  test.each([
    ['1', current],
    ['2', rotated],
    ['3', rotated],
    ['4', refused],
  ])('case %s', (name, verdict) => {
    const vector = microsoftVectors.cases.find((each) => each.case === name)
    if (!vector) throw new Error('no such case')
    const urls = [`${vector.url}?access_token=${vector.token}`]
    expect(verifyProof(microsoft, { ...vector, urls, tokens: [vector.token] }, then)).toEqual(
      verdict,
    )
  })
})
