import { expect, it } from 'vitest'
import { hashPassword, passwordMatches } from './password'

it('hashes with argon2id and at least the cost OWASP asks for', async () => {
  expect(await hashPassword('correct horse battery')).toMatch(
    /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
  )
})

it('tells the right password from a wrong one', async () => {
  const hash = await hashPassword('correct horse battery')
  expect(await passwordMatches(hash, 'correct horse battery')).toBe(true)
  expect(await passwordMatches(hash, 'correct horse batterY')).toBe(false)
  expect(await passwordMatches(hash, '')).toBe(false)
})

it('counts characters, not bytes, and names the field', async () => {
  await expect(hashPassword('elevenchars')).rejects.toMatchObject({
    code: 'invalid',
    field: 'password',
    message: 'A password needs at least 12 characters; this one has 11.',
  })
  await expect(hashPassword('🐎🐎🐎🐎🐎🐎', 'new')).rejects.toMatchObject({ field: 'new' })
  await expect(hashPassword('x'.repeat(1025))).rejects.toMatchObject({ code: 'invalid' })
})

it('does the same work for an account that does not exist', async () => {
  const hash = await hashPassword('correct horse battery')
  await passwordMatches(null, 'warm up')
  const cost = async (of: string | null) => {
    const from = performance.now()
    await passwordMatches(of, 'some guess')
    return performance.now() - from
  }
  // In turn, so that a busy machine slows both, and the shortest of each: the others may have waited.
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let i = 0; i < 5; i++) {
    known = Math.min(known, await cost(hash))
    unknown = Math.min(unknown, await cost(null))
  }
  expect(unknown).toBeGreaterThan(known / 3)
  expect(await passwordMatches(null, 'some guess')).toBe(false)
})
