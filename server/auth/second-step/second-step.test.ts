import { TOTP } from 'otpauth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkPassword } from '#server/auth/check-password'
import { forgetPassword, resetPassword } from '#server/auth/forgotten-password'
import { listSessions, openSession } from '#server/auth/sessions'
import { createUser, setPassword } from '#server/auth/users'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import { removeOwnSecondStep, renewRecoveryCodes, resetSecondStep } from './change-second-step'
import { checkSecondStep } from './check-second-step'
import { readSecondStepPolicy, setSecondStepPolicy } from './policy'
import { nextStep, readSecondStep } from './second-step'
import { offerSecondStep, setUpSecondStep } from './set-up-second-step'

const halfMinute = 30_000

onBothDatabases((create) => {
  let auth: TestAuth
  let ana: { id: string; email: string; role: 'admin' }
  let ben: { id: string; email: string; role: 'member' }

  beforeEach(async () => {
    auth = await openTestAuth(await create())
    const password = 'a good password'
    const one = { email: 'ana@example.org', name: 'Ana', role: 'admin', password } as const
    const two = { email: 'ben@example.org', name: 'Ben', role: 'member', password } as const
    ana = { ...one, ...(await createUser(auth, one, null)) }
    ben = { ...two, ...(await createUser(auth, two, null)) }
  })

  afterEach(() => auth.close())

  const codeOf = (key: string) =>
    new TOTP({ secret: key }).generate({ timestamp: +auth.clock.now() })
  const enter = (code: string, userId = ana.id) =>
    checkSecondStep(auth, { userId, code, address: '10.0.0.1' })

  async function setUp(user: { id: string; email: string } = ana, keepSession?: string) {
    const { key, offer } = offerSecondStep(auth, user)
    const input = { userId: user.id, offer, code: codeOf(key), keepSession }
    return { key, codes: await setUpSecondStep(auth, input) }
  }

  describe('setting it up', () => {
    it('needs a code of the very key, and stores nothing until then', async () => {
      const { key, offer } = offerSecondStep(auth, ana)
      const code = codeOf(key)
      const wrong = code === '000000' ? '000001' : '000000'
      const input = { userId: ana.id, offer }
      await expect(setUpSecondStep(auth, { ...input, code: wrong })).rejects.toMatchObject({
        ...{ code: 'invalid', field: 'code' },
      })
      expect(await nextStep(auth, ana.id)).toBeNull()
      expect(
        await setUpSecondStep(auth, { ...input, code: ` ${code.slice(0, 3)} ${code.slice(3)}` }),
      ).toHaveLength(10)
      expect(await nextStep(auth, ana.id)).toBe('code')
      expect(await nextStep(auth, ben.id)).toBeNull()
    })

    it('is refused with a key that was offered to somebody else, or too long ago', async () => {
      const { key, offer } = offerSecondStep(auth, ana)
      const theirs = setUpSecondStep(auth, { userId: ben.id, offer, code: codeOf(key) })
      await expect(theirs).rejects.toMatchObject({ code: 'conflict' })
      auth.clock.pass(15 * 60_000)
      const late = setUpSecondStep(auth, { userId: ana.id, offer, code: codeOf(key) })
      await expect(late).rejects.toMatchObject({ code: 'conflict' })
      expect(await auth.db.secondStep.count()).toBe(0)
    })

    it('ends all other sessions', async () => {
      const open = () => openSession(auth, { userId: ana.id, userAgent: '', means: 'password' })
      const [here] = [await open(), await open()]
      await setUp(ana, here)
      expect((await listSessions(auth, ana.id)).map(({ id }) => id)).toEqual([here])
    })

    it('keeps neither the key nor a recovery code readable', async () => {
      const { key, codes } = await setUp()
      const kept = JSON.stringify([
        await auth.db.secondStep.findMany({ omit: { lastStep: true } }),
        await auth.db.recoveryCode.findMany(),
      ])
      expect(kept).not.toContain(key)
      for (const code of codes) expect(kept).not.toContain(code.replaceAll('-', ''))
      expect(new Set(codes).size).toBe(10)
    })

    it('with another app makes codes of the first one worthless, and its recovery codes', async () => {
      const first = await setUp()
      auth.clock.pass(2 * halfMinute)
      const second = await setUp()
      auth.clock.pass(halfMinute)
      expect(await enter(codeOf(first.key))).toEqual({ kind: 'wrong', says: 'wrong' })
      expect(await enter(first.codes[0] ?? '')).toEqual({ kind: 'wrong', says: 'wrongRecovery' })
      expect(await enter(codeOf(second.key))).toEqual({ kind: 'right' })
    })
  })

  describe('a code', () => {
    it('is taken once, and none before it afterwards', async () => {
      const { key } = await setUp()
      expect(await enter(codeOf(key)), 'the one it was set up with').toMatchObject({
        kind: 'wrong',
      })
      auth.clock.pass(halfMinute)
      const before = codeOf(key)
      auth.clock.pass(halfMinute)
      const now = codeOf(key)
      expect(await enter(now)).toEqual({ kind: 'right' })
      expect(await enter(now)).toMatchObject({ kind: 'wrong' })
      expect(await enter(before)).toMatchObject({ kind: 'wrong' })
    })

    it('lets one in of many who come with it at the same time', async () => {
      const { key } = await setUp()
      auth.clock.pass(halfMinute)
      const code = codeOf(key)
      const checks = await Promise.all(Array.from({ length: 5 }, () => enter(code)))
      expect(checks.filter(({ kind }) => kind === 'right')).toHaveLength(1)
    })

    it('is nobody else’s', async () => {
      const { key } = await setUp()
      await setUp(ben)
      auth.clock.pass(halfMinute)
      expect(await enter(codeOf(key), ben.id)).toMatchObject({ kind: 'wrong' })
    })

    it('is of no use when the portal’s secret is another; recovery codes are', async () => {
      const { key, codes } = await setUp()
      auth.clock.pass(halfMinute)
      auth.secret = 'another secret with at least 32 characters'
      expect(await enter(codeOf(key))).toMatchObject({ kind: 'wrong' })
      expect(await enter(codes[0] ?? '')).toEqual({ kind: 'right' })
    })

    it('cannot be guessed at leisure, and a right password does not help', async () => {
      const { key } = await setUp()
      auth.clock.pass(halfMinute)
      const right = codeOf(key)
      const wrong = right === '123456' ? '123457' : '123456'
      for (let guess = 1; guess <= 10; guess++) {
        expect(await enter(wrong)).toMatchObject({ kind: 'wrong' })
        const password = { email: ana.email, password: 'a good password', address: '10.0.0.1' }
        expect(await checkPassword(auth, password)).toMatchObject({ kind: 'right' })
      }
      expect(await enter(right)).toMatchObject({ kind: 'throttled' })
      auth.clock.pass(15 * 60_000)
      expect(await enter(codeOf(key))).toEqual({ kind: 'right' })
    })
  })

  describe('a recovery code', () => {
    it('is good once, however it is written, and leaves the others', async () => {
      const { codes } = await setUp()
      const [first = '', second = ''] = codes
      expect(await enter(first.toUpperCase().replaceAll('-', ' '))).toEqual({ kind: 'right' })
      expect(await enter(first)).toEqual({ kind: 'wrong', says: 'wrongRecovery' })
      expect(await enter(second, ben.id)).toMatchObject({ kind: 'wrong' })
      expect(await enter(second)).toEqual({ kind: 'right' })
      expect(await readSecondStep(auth, ana)).toMatchObject({ on: true, codesLeft: 8 })
      expect(
        auth.audited.filter((action) => action === 'second-step.use-recovery-code'),
      ).toHaveLength(2)
    })

    it('lets one in of many who come with it at the same time', async () => {
      const [code = ''] = (await setUp()).codes
      const checks = await Promise.all(Array.from({ length: 5 }, () => enter(code)))
      expect(checks.filter(({ kind }) => kind === 'right')).toHaveLength(1)
    })

    it('is dead when there are new ones', async () => {
      const [old = ''] = (await setUp()).codes
      const [fresh = ''] = await renewRecoveryCodes(auth, ana.id)
      expect(await enter(old)).toMatchObject({ kind: 'wrong' })
      expect(await enter(fresh)).toEqual({ kind: 'right' })
      await expect(renewRecoveryCodes(auth, ben.id)).rejects.toMatchObject({ code: 'conflict' })
    })
  })

  describe('it stays', () => {
    it('when the password is set anew, by mail or by an admin', async () => {
      await setUp()
      await forgetPassword(auth, ana.email)
      const { id } = await auth.db.passwordReset.findFirstOrThrow()
      const input = {
        token: auth.resetToken(id),
        password: 'another password',
        address: '10.0.0.1',
      }
      await resetPassword(auth, input)
      expect(await nextStep(auth, ana.id)).toBe('code')
      await setPassword(auth, { userId: ana.id, password: 'a third password' }, ben.id)
      expect(await nextStep(auth, ana.id)).toBe('code')
    })
  })

  describe('it goes', () => {
    it('when its owner removes it, with the recovery codes', async () => {
      const { codes } = await setUp()
      await removeOwnSecondStep(auth, ana)
      expect(await nextStep(auth, ana.id)).toBeNull()
      expect(await enter(codes[0] ?? '')).toMatchObject({ kind: 'wrong' })
      expect(await readSecondStep(auth, ana)).toMatchObject({ on: false, removed: null })
    })

    it('when an admin removes it with a reason, which the person is told', async () => {
      const { key, codes } = await setUp(ben)
      const input = { userId: ben.id, reason: ' Lost the phone ' }
      const silent = resetSecondStep(auth, { ...input, reason: ' ' }, ana.id)
      await expect(silent).rejects.toMatchObject({ code: 'invalid', field: 'reason' })
      expect(await resetSecondStep(auth, input, ana.id)).toBe(true)
      expect(await resetSecondStep(auth, input, ana.id)).toBe(false)
      expect(await nextStep(auth, ben.id)).toBeNull()
      auth.clock.pass(halfMinute)
      expect(await enter(codeOf(key), ben.id)).toMatchObject({ kind: 'wrong' })
      expect(await enter(codes[0] ?? '', ben.id)).toMatchObject({ kind: 'wrong' })
      const told = { at: new Date('2026-01-01T10:00:00Z'), reason: 'Lost the phone' }
      expect(await readSecondStep(auth, ben)).toMatchObject({ on: false, removed: told })
      const mails = await auth.db.mail.findMany({ select: { kind: true, subjectId: true } })
      expect(mails).toEqual([{ kind: 'second-step-removed', subjectId: ben.id }])
      await setUp(ben)
      expect(await readSecondStep(auth, ben)).toMatchObject({ on: true, removed: null })
    })
  })

  describe('the portal', () => {
    const open = ({ id }: { id: string }) =>
      openSession(auth, { userId: id, userAgent: '', means: 'password' })

    it('asks nobody for it until an admin says so, who has it', async () => {
      expect(await readSecondStepPolicy(auth)).toBe('off')
      const refused = setSecondStepPolicy(auth, ana, 'admins')
      await expect(refused).rejects.toMatchObject({ code: 'conflict' })
      expect(await readSecondStepPolicy(auth)).toBe('off')
      await setUp()
      expect(await setSecondStepPolicy(auth, ana, 'admins')).toBe(0)
      expect(await nextStep(auth, ana.id)).toBe('code')
      expect(await nextStep(auth, ben.id)).toBeNull()
      await setSecondStepPolicy(auth, ana, 'everyone')
      expect(await nextStep(auth, ben.id)).toBe('set-up')
      await setSecondStepPolicy(auth, ana, 'off')
      expect(await nextStep(auth, ben.id)).toBeNull()
    })

    it('ends the sessions of those whom it asks and who have none, and no others', async () => {
      const without = { email: 'eve@example.org', name: 'Eve', role: 'member' } as const
      const eve = await createUser(auth, without, null)
      await setUp()
      for (const person of [ana, ben, eve]) await open(person)
      expect(await setSecondStepPolicy(auth, ana, 'admins')).toBe(0)
      expect(await setSecondStepPolicy(auth, ana, 'everyone')).toBe(1)
      const left = await auth.db.session.findMany({ select: { userId: true } })
      expect(left.map(({ userId }) => userId).sort()).toEqual([ana.id, eve.id].sort())
    })

    it('does not let somebody switch off what it asks for; an admin can remove it', async () => {
      await setUp()
      await setUp(ben)
      await setSecondStepPolicy(auth, ana, 'everyone')
      await expect(removeOwnSecondStep(auth, ben)).rejects.toMatchObject({ code: 'conflict' })
      expect(await nextStep(auth, ben.id)).toBe('code')
      await resetSecondStep(auth, { userId: ben.id, reason: 'lost' }, ana.id)
      expect(await nextStep(auth, ben.id)).toBe('set-up')
    })
  })
})
