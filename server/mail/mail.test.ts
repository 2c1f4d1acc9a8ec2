import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { speak } from '#messages/speak'
import { forgetPassword, resetPassword } from '#server/auth/forgotten-password'
import { acceptInvitation } from '#server/auth/invitations'
import { chooseLanguage } from '#server/auth/language'
import { resetSecondStep } from '#server/auth/second-step/change-second-step'
import { breakLock } from '#server/documents/admin/break-lock'
import { forgetMail, readOutbox, retryMail } from '#server/documents/admin/outbox'
import { importPeople } from '#server/documents/invitations/import-people'
import { invite } from '#server/documents/invitations/invite'
import { renewInvitation } from '#server/documents/invitations/renew-invitation'
import { setMailChoice } from '#server/documents/notifications/mail-choice'
import { markRead } from '#server/documents/notifications/mark-read'
import type { Viewer } from '#server/documents/portal'
import { removeShare } from '#server/documents/sharing/change-share'
import { listAccess } from '#server/documents/sharing/list-access'
import { shareWith } from '#server/documents/sharing/share-with'
import { addDocument } from '#server/testing/document-fixtures'
import { type MailServer, startMailServer } from '#server/testing/mail-server'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { refuseSave } from '#server/testing/refused-save'
import type { TestDatabase } from '#server/testing/test-database'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { collectNotifications } from './collect-notifications'
import { deliver } from './deliver'
import { createPost } from './post'

const minute = 60_000
const hour = 60 * minute

onBothDatabases((create) => {
  let server: MailServer
  let database: TestDatabase
  let portal: TestPortal
  let ana: Viewer
  let ben: Viewer
  let failures: string[]

  beforeAll(async () => {
    server = await startMailServer()
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    Object.assign(server, { received: [], refuse: null, tried: 0 })
    failures = []
    database = await create()
    portal = await openTestPortal(database)
    ana = await addUser(portal, 'Ana', 'admin')
    ben = await addUser(portal, 'Ben')
  })
  afterEach(() => portal.close())

  const from = { name: 'Carrel', address: 'carrel@example.org' }
  const pass = async (db = portal.db, url = server.url) => {
    await collectNotifications({ ...portal, db })
    const post = createPost({ smtpUrl: url, from }, 'portal.example.org')
    const failed = (_id: string, _kind: string, error: Error) => failures.push(error.message)
    return deliver({ ...portal, db, post, failed })
  }
  const share = async (name: string) => {
    const { id } = await addDocument(portal, ana, name)
    const target = { kind: 'document', id } as const
    const terms = { level: 'edit', expiresAt: null } as const
    await shareWith(portal, ana, { target, with: [{ kind: 'person', id: ben.id }], terms })
    return target
  }
  const linkIn = (mail: MailServer['received'][number] | undefined) =>
    /http:\S+\/(?:invite|reset-password)\/(\S+)/.exec(mail?.email.text ?? '')?.[1] ?? ''

  test('what is shared is told by mail once, with the way there and the way out', async () => {
    const { id } = await share('Plan.docx')
    const other = database.openAnother()
    await Promise.all([pass(), pass(other), pass(), pass(other)])
    await pass()
    expect(server.received).toHaveLength(1)
    const [mail] = server.received
    expect(mail).toMatchObject({ from: 'carrel@example.org', to: ['ben@example.org'] })
    expect(mail?.email).toMatchObject({
      subject: 'Ana shared “Plan.docx” with you',
      from: { name: 'Carrel', address: 'carrel@example.org' },
      to: [{ name: 'Ben', address: 'ben@example.org' }],
      messageId: expect.stringMatching(/^<[\w-]+@portal\.example\.org>$/),
    })
    expect(mail?.email.text).toContain(`http://portal.example.org/documents/${id}\n`)
    expect(mail?.email.text).toContain('http://portal.example.org/profile#mail')
    expect(mail?.email.html).toContain('You can change it.')
    expect(await portal.db.mail.count()).toBe(0)
  })

  test('who chose German gets German mail', async () => {
    await chooseLanguage(portal, ben.id, 'de')
    const { id } = await share('Plan.docx')
    await pass()
    const [mail] = server.received
    expect(mail?.email.subject).toBe('Ana hat „Plan.docx“ mit Ihnen geteilt')
    expect(mail?.email.text).toContain(
      `Dokument öffnen:\nhttp://portal.example.org/documents/${id}\n`,
    )
    expect(mail?.email.html).toContain('<html lang="de">')
    expect(mail?.email.html).toContain('Sie dürfen bearbeiten.')
  })

  test('a refused save is told by mail, with the way to what was kept', async () => {
    const { id } = await addDocument(portal, ben, 'Plan.docx')
    await refuseSave(portal, id, ben, 'words')
    await pass()
    const [mail] = server.received
    expect(mail?.email.subject).toBe('A save of yours to “Plan.docx” was refused')
    expect(mail?.email.text).toContain(`/documents/${id}#refused-saves`)
  })

  test('who loses a lock to an admin is told by mail, once, unless they chose otherwise', async () => {
    const { id } = await addDocument(portal, ben, 'Plan.docx')
    const holder = { userId: ben.id, grantId: null, editorId: 'builtin' }
    const lock = () => portal.locks.acquire(id, 'x', holder)
    const end = () => breakLock(portal, ana, { documentId: id, lockId: 'x', reason: 'secret why' })
    await lock()
    await end()
    await end()
    await pass()
    await pass()
    expect(server.received).toHaveLength(1)
    const [mail] = server.received
    expect(mail).toMatchObject({ to: ['ben@example.org'] })
    expect(mail?.email.subject).toBe('Your lock on “Plan.docx” was ended')
    expect(mail?.email.text).toContain('An admin ended your editing of “Plan.docx”.')
    expect(mail?.email.text).toContain(`http://portal.example.org/documents/${id}\n`)
    expect(mail?.raw).not.toContain('secret why')
    await setMailChoice(portal, ben, { kinds: ['shared'] })
    await lock()
    await end()
    await pass()
    expect(server.received).toHaveLength(1)
  })

  test('what somebody chose not to get, has read, may not see any more, or is too old is not mailed', async () => {
    await setMailChoice(portal, ben, { kinds: ['mention'] })
    await share('Not wanted.txt')
    await pass()
    await setMailChoice(portal, ben, { kinds: ['shared'] })
    await share('Read.txt')
    await markRead(portal, ben, {})
    const target = await share('Taken back.txt')
    await collectNotifications(portal)
    const { shares } = await listAccess(portal, ana, { target })
    await removeShare(portal, ana, { shareId: shares[0]?.id ?? '' })
    await pass()
    await share('Old.txt')
    portal.clock.advance(25 * hour)
    await pass()
    await share('Disabled.txt')
    await portal.db.user.updateMany({
      where: { id: ben.id },
      data: { disabledAt: portal.clock.now() },
    })
    await pass()
    expect(server.received).toEqual([])
    expect(await portal.db.mail.count()).toBe(0)
  })

  test.each([
    'Plan\r\nBcc: eve@example.org\r\n\r\nhello.txt',
    '=?utf-8?q?=0D=0ABcc:=20eve@example.org?=.txt',
    '"<eve@example.org>, .txt',
  ])('a hostile name makes no header and no recipient: %j', async (name) => {
    await portal.db.user.updateMany({ where: { id: ana.id }, data: { name } })
    await portal.db.user.updateMany({ where: { id: ben.id }, data: { name } })
    await share('Plan.txt')
    await portal.db.document.updateMany({ data: { name } })
    await pass()
    const [mail] = server.received
    expect(mail?.to).toEqual(['ben@example.org'])
    const [head = ''] = mail?.raw.split('\r\n\r\n') ?? []
    expect(head).not.toMatch(/^bcc:/im)
    expect(mail?.email.bcc).toBeUndefined()
    expect(mail?.email.to).toHaveLength(1)
    expect(mail?.email.to?.[0]).toMatchObject({ address: 'ben@example.org' })
    expect(mail?.email.subject).not.toMatch(/[\r\n]/)
  })

  test.each(['a,eve@example.org', 'a>\r\nRCPT TO:<eve@example.org', '"a b"@example.org'])(
    'nothing is sent to an address that could be two: %j',
    async (email) => {
      await portal.db.user.updateMany({ where: { id: ben.id }, data: { email } })
      await share('Plan.txt')
      await pass()
      expect(server.tried).toBe(0)
      expect(await readOutbox(portal, ana)).toMatchObject({ waiting: 0, givenUp: 1 })
    },
  )

  test('a letter is tried again, later and later, for a day, and then given up', async () => {
    await share('Plan.txt')
    server.refuse = { at: 'data', code: 451, message: 'Not now' }
    const waits: number[] = []
    for (;;) {
      await pass()
      const tried = server.tried
      const mail = await portal.db.mail.findFirstOrThrow()
      if (mail.gaveUpAt !== null) break
      const wait = mail.nextTryAt.getTime() - portal.clock.now().getTime()
      portal.clock.advance(wait - 1)
      await pass()
      expect(server.tried).toBe(tried)
      portal.clock.advance(1)
      waits.push(wait / minute)
    }
    expect(waits).toEqual([1, 5, 15, 60, 180, 360, 720])
    expect(failures).toHaveLength(8)
    const state = await readOutbox(portal, ana)
    expect(state.givenUp).toBe(1)
    expect(state.lastError?.(speak('de', 'errors'))).toMatch(
      /^Der Mailserver hat die E-Mail nicht angenommen: .*Not now/,
    )
    // As releases before this one have left it.
    await portal.db.mail.updateMany({ data: { lastError: 'Not now' } })
    expect((await readOutbox(portal, ana)).lastError?.(speak('de', 'errors'))).toBe('Not now')

    server.refuse = null
    expect(await retryMail(portal, ana)).toEqual({ mails: 1 })
    await pass()
    expect(server.received).toHaveLength(1)
  })

  test('what the server refuses for good is given up at once, and can be forgotten', async () => {
    await share('Plan.txt')
    server.refuse = { at: 'recipient', code: 550, message: 'No such user' }
    await pass()
    expect(await readOutbox(portal, ana)).toMatchObject({ waiting: 0, givenUp: 1 })
    expect(await forgetMail(portal, ana)).toEqual({ mails: 1 })
    expect(await readOutbox(portal, ana)).toEqual({ waiting: 0, givenUp: 0, lastError: null })
    for (const act of [readOutbox(portal, ben), retryMail(portal, ben), forgetMail(portal, ben)]) {
      await expect(act).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('while the server is away the act goes on, and the letters wait', async () => {
    await share('Plan.txt')
    await share('Plan 2.txt')
    expect(await pass(portal.db, 'smtp://127.0.0.1:1')).toBe('unreachable')
    expect(failures).toHaveLength(1)
    expect(await readOutbox(portal, ana)).toMatchObject({ waiting: 2, givenUp: 0 })
    portal.clock.advance(minute)
    await pass()
    expect(server.received).toHaveLength(2)
  })

  test('an instance that dies while it sends leaves the letter to the others', async () => {
    await share('Plan.txt')
    await collectNotifications(portal)
    const post = { send: () => Promise.reject(new Error('killed')) }
    await expect(deliver({ ...portal, post, failed: () => {} })).rejects.toThrow('killed')
    await pass()
    expect(server.received).toEqual([])
    portal.clock.advance(2 * minute)
    await pass()
    expect(server.received).toHaveLength(1)
  })

  test('a letter that breaks whoever sends it is given up', async () => {
    await share('Plan.txt')
    await collectNotifications(portal)
    const post = { send: () => Promise.reject(new Error('killed')) }
    for (let times = 0; times < 10; times += 1) {
      await deliver({ ...portal, post, failed: () => {} }).catch(() => {})
      portal.clock.advance(2 * minute)
    }
    expect(await readOutbox(portal, ana)).toMatchObject({ waiting: 0, givenUp: 1 })
  })

  test('an invitation is mailed with a link that works, and the newest only', async () => {
    const { id: invitationId } = await invite(portal, ana, {
      ...{ email: 'uma@example.org', name: 'Uma', role: 'member', groupIds: [], quota: 'default' },
    })
    expect(JSON.stringify(await portal.db.mail.findMany())).not.toContain('uma@example.org')
    const renewed = await renewInvitation(portal, ana, { invitationId })
    await pass()
    expect(server.received.map(({ to }) => to)).toEqual([['uma@example.org'], ['uma@example.org']])
    expect(server.received[0]?.email.subject).toBe('Ana invites you to portal.example.org')
    for (const mail of server.received) {
      expect(mail.email.text).toContain(renewed.address)
    }
    const token = linkIn(server.received[0])
    await acceptInvitation(portal, { token, name: 'U', password: 'a long password', address: 'x' })
  })

  test('an invitation is mailed in the language of the page it was made on', async () => {
    const wanted = { name: '', role: 'member', groupIds: [], quota: 'default' } as const
    await invite(portal, ana, { ...wanted, email: 'a@example.org', language: 'de' })
    const { id } = await invite(portal, ana, { ...wanted, email: 'b@example.org', language: 'de' })
    await renewInvitation(portal, ana, { invitationId: id, language: 'en' })
    const bytes = new TextEncoder().encode('email\nc@example.org\n')
    await importPeople(portal, ana, { bytes, language: 'de' })
    const unmailed = new TextEncoder().encode('email\nz@example.org\n')
    expect(
      (await importPeople(portal, ana, { bytes: unmailed, mailed: false })).lines,
    ).toMatchObject([{ address: expect.stringContaining('http') }])
    // Made by a release that did not note it, by somebody who chose a language.
    await invite(portal, ana, { ...wanted, email: 'd@example.org' })
    await chooseLanguage(portal, ana.id, 'de')
    await pass()
    const subjects = new Map(server.received.map(({ to, email }) => [to[0], email.subject]))
    const german = 'Ana lädt Sie zu portal.example.org ein'
    expect(subjects.get('a@example.org')).toBe(german)
    expect(subjects.get('b@example.org')).toBe('Ana invites you to portal.example.org')
    expect(subjects.get('c@example.org')).toBe(german)
    expect(subjects.has('z@example.org')).toBe(false)
    expect(subjects.get('d@example.org')).toBe(german)
  })

  test('who forgot their password gets a link that sets a new one, once, and ends everything', async () => {
    const auth = { ...portal, secret: '', resetToken: portal.links.resetToken }
    await portal.db.user.updateMany({ where: { id: ben.id }, data: { passwordHash: 'x' } })
    for (const email of ['Ben@example.org ', 'nobody@example.org', 'ana@example.org']) {
      await forgetPassword(auth, email)
    }
    await pass()
    expect(server.received.map(({ to }) => to)).toEqual([['ben@example.org']])
    const token = linkIn(server.received[0])
    const now = portal.clock.now()
    await portal.db.session.create({
      data: {
        ...{ id: 's', userId: ben.id, createdAt: now, lastSeenAt: now, userAgent: '' },
        expiresAt: new Date(now.getTime() + hour),
      },
    })
    const reset = (password: string) => resetPassword(portal, { token, password, address: 'x' })
    await expect(reset('short')).rejects.toMatchObject({ field: 'password' })
    expect(JSON.stringify(await portal.db.passwordReset.findMany())).not.toContain(token)
    const both = await Promise.allSettled([reset('a long password'), reset('another long one')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await portal.db.session.count()).toBe(0)
    await expect(reset('a third long one')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('who chose no language gets that link in the one of the browser that asked', async () => {
    const auth = { ...portal, secret: '', resetToken: portal.links.resetToken }
    await portal.db.user.updateMany({ data: { passwordHash: 'x' } })
    await chooseLanguage(portal, ana.id, 'en')
    for (const { email } of [ana, ben]) await forgetPassword(auth, email, 'de')
    await pass()
    const subjects = new Map(server.received.map(({ to, email }) => [to[0], email.subject]))
    expect(subjects.get(ana.email)).toContain('password')
    expect(subjects.get(ben.email)).toContain('Passwort')
  })

  test('a link to set a password is over after an hour, and there are three at most', async () => {
    const auth = { ...portal, secret: '', resetToken: portal.links.resetToken }
    await portal.db.user.updateMany({ where: { id: ben.id }, data: { passwordHash: 'x' } })
    for (let times = 0; times < 5; times += 1) await forgetPassword(auth, ben.email)
    await pass()
    expect(server.received).toHaveLength(3)
    portal.clock.advance(hour)
    const token = linkIn(server.received[0])
    const late = resetPassword(portal, { token, password: 'a long password', address: 'x' })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
    await forgetPassword(auth, ben.email)
    await pass()
    expect(server.received).toHaveLength(4)
  })

  test('who had their second step removed is told why, unless they have another by now', async () => {
    const on = { key: 'sealed', since: portal.clock.now(), lastStep: 1, removedAt: null }
    await portal.db.secondStep.create({ data: { userId: ben.id, ...on }, select: { userId: true } })
    const remove = () =>
      resetSecondStep(portal, { userId: ben.id, reason: 'Lost the phone' }, ana.id)
    await remove()
    await pass()
    const [mail] = server.received
    expect(mail).toMatchObject({ to: ['ben@example.org'] })
    expect(mail?.email.subject).toBe('Two-step sign-in was removed at portal.example.org')
    expect(mail?.email.text).toContain('The reason given: Lost the phone')
    expect(mail?.email.text).toContain('http://portal.example.org/profile#second-step')
    await portal.db.secondStep.updateMany({ data: on })
    await remove()
    await portal.db.secondStep.updateMany({ data: on })
    await pass()
    expect(server.received).toHaveLength(1)
  })
})
