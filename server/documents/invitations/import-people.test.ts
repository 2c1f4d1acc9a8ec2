import { afterEach, beforeEach, expect, test } from 'vitest'
import { importCsv } from '#lib/people-import'
import { speak } from '#messages/speak'
import { createGroup } from '#server/documents/groups/write-group'
import type { Viewer } from '#server/documents/portal'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { importPeople } from './import-people'
import { listInvitations } from './list-invitations'
import { planImport } from './plan-import'

const utf8 = (text: string) => new TextEncoder().encode(text)

onBothDatabases((create) => {
  let portal: TestPortal
  let ana: Viewer

  beforeEach(async () => {
    portal = await openTestPortal(await create())
    ana = await addUser(portal, 'Ana', 'admin')
    await createGroup(portal, ana, { name: 'Blue' })
    await createGroup(portal, ana, { name: 'Red, and round' })
  })
  afterEach(() => portal.close())

  const planned = async (bytes: Uint8Array) => (await planImport(portal, ana, { bytes })).lines
  const run = async (text: string) => (await importPeople(portal, ana, { bytes: utf8(text) })).lines

  test('each line is new, here already, or wrong with its reason', async () => {
    const file = [
      'Name;E-Mail;Role;Groups;Quota;Shoe size',
      'Uma;UMA@example.org;;blue;1,5;38',
      '"Zoë";zoe@example.org;Admin;"Red, and round";unlimited;',
      `Ana;${ana.email};;;;`,
      'Uma;uma@example.org;;;;',
      '',
      'Vic;vic;;;;',
      'Wim;wim@example.org;boss;;;',
      'Xia;xia@example.org;;green;;',
      'Yul;yul@example.org;;;much;',
      'Pat;pat@example.org;;;;;;',
    ].join('\r\n')
    expect(await planImport(portal, ana, { bytes: utf8(file) })).toMatchObject({
      ignored: ['shoe size'],
      lines: [
        {
          line: 2,
          outcome: 'new',
          email: 'uma@example.org',
          groups: ['Blue'],
          quota: 1.5 * 2 ** 30,
        },
        { line: 3, outcome: 'new', role: 'admin', groups: ['Red, and round'], quota: 'unlimited' },
        { line: 4, outcome: 'account' },
        { line: 5, outcome: 'twice' },
        { line: 7, outcome: 'wrong', reason: 'That is not an e-mail address.' },
        { line: 8, outcome: 'wrong', reason: expect.stringContaining('“boss” is no role') },
        { line: 9, outcome: 'wrong', reason: 'There is no group “green”.' },
        { line: 10, outcome: 'wrong', reason: expect.stringContaining('“much” is no quota') },
        { line: 11, outcome: 'wrong', reason: expect.stringContaining('more cells') },
      ],
    })
    await expect(run(file)).rejects.toThrow('Line 7: That is not an e-mail address.')
    expect(await portal.db.invitation.count()).toBe(0)
  })

  test('all are invited, and the second time nobody is', async () => {
    const file = 'email,name\numa@example.org,Uma\nzoe@example.org,=Zoe()\n'
    const first = await run(file)
    expect(first.map(({ address }) => address)).toEqual([
      expect.stringMatching(/\/invite\/[\w-]{43}$/),
      expect.stringMatching(/\/invite\/[\w-]{43}$/),
    ])
    const again = await run(file)
    expect(again).toMatchObject([
      { outcome: 'invited', address: null },
      { outcome: 'invited', address: null },
    ])
    expect((await listInvitations(portal, ana, {})).items).toHaveLength(2)
    expect(portal.audited.filter(({ action }) => action === 'invitation.import')).toMatchObject([
      { detail: { people: 2, admins: 0 } },
    ])
    expect(importCsv(first, speak('en', 'adminPeople'))).toContain(
      `"'=Zoe()","member","invited","${first[1]?.address}"`,
    )
  })

  test('a file is done in parts, each once, wherever it is begun again', async () => {
    const rows = ['a', 'b', '', 'a', 'c', 'd'].map((name) => name && `${name}@example.org`)
    const bytes = utf8(['email', ...rows].join('\n'))
    const part = (after?: number) => importPeople(portal, ana, { bytes, most: 2, after })
    const said = async (after?: number) => {
      const { lines, ...rest } = await part(after)
      return { ...rest, lines: lines.map(({ line, outcome }) => `${line} ${outcome}`) }
    }
    expect(await said()).toEqual({ done: 2, of: 5, next: 3, lines: ['2 new', '3 new'] })
    const second = { done: 4, of: 5, next: 6 }
    expect(await said(3)).toEqual({ ...second, lines: ['5 twice', '6 new'] })
    // Its answer was lost.
    expect(await said(3)).toEqual({ ...second, lines: ['5 twice', '6 invited'] })
    expect(await said(6)).toEqual({ done: 5, of: 5, next: null, lines: ['7 new'] })
    expect(await said(99)).toEqual({ done: 5, of: 5, next: null, lines: [] })
    expect((await listInvitations(portal, ana, {})).items).toHaveLength(4)
  })

  test('nobody of the first part is invited when a line of a later one is wrong', async () => {
    const bytes = utf8('email\numa@example.org\nvic\n')
    await expect(importPeople(portal, ana, { bytes, most: 1 })).rejects.toThrow('Line 3')
    expect(await portal.db.invitation.count()).toBe(0)
  })

  test('two imports at the same time invite everybody once', async () => {
    const file = 'email\numa@example.org\nzoe@example.org\n'
    await Promise.allSettled([run(file), run(file)])
    expect((await listInvitations(portal, ana, {})).items).toHaveLength(2)
  })

  test('UTF-16, byte order marks, tabs, and what old spreadsheets write are read', async () => {
    const text = 'email\tname\nzoe@example.org\tZoë\n'
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
    for (const bytes of [utf16, new Uint8Array(Buffer.from(utf16).swap16())]) {
      expect(await planned(bytes)).toMatchObject([{ name: 'Zoë', outcome: 'new' }])
    }
    expect(await planned(utf8(`\uFEFF${text}`))).toMatchObject([{ name: 'Zoë' }])
    expect(await planned(new Uint8Array(Buffer.from(text, 'latin1')))).toMatchObject([
      { name: 'Zoë' },
    ])
  })

  test.each([
    ['no column', 'name\nUma\n', 'must name the columns'],
    ['nobody', 'email\n\n', 'nobody in this file'],
    ['a column twice', 'email,mail\na@b,a@b\n', 'twice'],
    ['a quote that does not end', 'email,name\na@b,"Uma\n', 'Line 2'],
    ['bytes', 'email\n\0\0', 'no text'],
    ['too many', `email\n${'a@b\n'.repeat(10_001)}`, '10,001 people'],
    ['too much', `email\n${'x'.repeat(1_000_000)}`, '900 KiB'],
  ])('a file with %s is refused with a word about it', async (_, text, words) => {
    await expect(run(text)).rejects.toThrow(words)
    expect(await portal.db.invitation.count()).toBe(0)
  })

  test('members import nobody', async () => {
    const ben = await addUser(portal, 'Ben')
    const bytes = utf8('email\na@b\n')
    await expect(importPeople(portal, ben, { bytes })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(planImport(portal, ben, { bytes })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
