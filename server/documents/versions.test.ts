import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf, readDownload, storedBlobs } from '#server/testing/bodies'
import { lockInEditor } from '#server/testing/held'
import { refuseSave } from '#server/testing/refused-save'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { listRejectedSaves as listRejectedSavesOfAll } from './admin/list-rejected-saves'
import { adoptRejectedSave } from './adopt-rejected-save'
import { copyRejectedSave } from './copy-rejected-save'
import { discardRejectedSave } from './discard-rejected-save'
import { getDocument } from './get-document'
import { listActivity } from './list-activity'
import { listRejectedSaves } from './list-rejected-saves'
import { listVersions } from './list-versions'
import { openDownload, openRejectedDownload } from './open-download'
import type { Viewer } from './portal'
import { restoreVersion } from './restore-version'
import { trashDocument } from './trash-document'
import { uploadDocument } from './upload-document'
import { uploadVersion } from './upload-version'

let portal: TestPortal
let ana: Viewer
let admin: Viewer
let documentId: string

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  admin = await addUser(portal, 'Ada', 'admin')
  const body = bodyOf('first')
  documentId = (await uploadDocument(portal, ana, { name: 'Plan.txt', body, keepBoth: false })).id
})
afterEach(() => portal.close())

const text = (version?: number) => readDownload(openDownload(portal, ana, { documentId, version }))

describe('versions', () => {
  test('are listed newest first with their size, its change, and how they came', async () => {
    await uploadVersion(portal, ana, { documentId, body: bodyOf('a longer one') })
    await restoreVersion(portal, admin, { documentId, version: 1, reason: 'x' })
    const { entries, older } = await listVersions(portal, ana, { documentId })
    const rows = entries.map(({ version }) => version)
    expect(older).toBeNull()
    expect(rows).toMatchObject([
      {
        number: 3,
        isHead: true,
        source: 'restore',
        restoredFrom: 1,
        size: 5,
        sizeChange: -7,
        editors: [{ name: 'Ada' }],
      },
      { number: 2, isHead: false, source: 'upload', restoredFrom: null, size: 12, sizeChange: 7 },
      { number: 1, source: 'upload', size: 5, sizeChange: null, editors: [{ name: 'Ana' }] },
    ])
    expect(rows[0]?.sha256).toBe(rows[2]?.sha256)
  })

  /** Rows without bytes: `numbers` of them, each of one session out of `sessions`. */
  async function addRows(
    count: number,
    row: (number: number) => { source: string; lockId: string },
  ) {
    const rows = Array.from({ length: count }, (_, index) => ({
      ...{ documentId, number: index + 2, blobKey: `none-${index}`, size: 10n, sha256: '' },
      ...{ contentModifiedAt: 0n, createdAt: portal.clock.now(), editors: '[]' },
      ...row(index + 2),
    }))
    await portal.db.version.createMany({ data: rows })
    await portal.db.document.update({
      where: { id: documentId },
      data: { headNumber: count + 1 },
    })
  }

  test('come in pages of what people did, autosaves folded', async () => {
    // 40 sessions of 49 autosaves and a save each.
    await addRows(2000, (number) => ({
      source: number % 50 === 1 ? 'save' : 'autosave',
      lockId: `session-${Math.ceil((number - 1) / 50)}`,
    }))
    const first = await listVersions(portal, ana, { documentId })
    expect(first.entries).toHaveLength(25)
    expect(first.entries[0]).toMatchObject({
      version: { number: 2001, isHead: true, sizeChange: 0 },
      more: 29,
    })
    expect(first.entries[0]?.autosaves).toHaveLength(20)
    const second = await listVersions(portal, ana, { documentId, before: first.older ?? 0 })
    const standing = [...first.entries, ...second.entries].map(({ version }) => version.number)
    expect(standing).toEqual([...Array.from({ length: 40 }, (_, at) => 2001 - 50 * at), 1])
    expect(second.older).toBeNull()
    expect(second.entries.at(-1)?.version.sizeChange).toBeNull()
  })

  test('folded under one save are walked in pages of their own', async () => {
    await addRows(700, (number) => ({
      source: number === 701 ? 'exit-save' : 'autosave',
      lockId: 'session',
    }))
    const { entries, older } = await listVersions(portal, ana, { documentId })
    expect(older).toBeNull()
    expect(entries.map(({ version, more }) => [version.number, more])).toEqual([
      [701, 679],
      [1, 0],
    ])
    const seen = entries[0]?.autosaves.map(({ number }) => number) ?? []
    for (let before = seen.at(-1) ?? null; before !== null; ) {
      const page = await listVersions(portal, ana, { documentId, before, within: 701 })
      seen.push(...page.entries.map(({ version }) => version.number))
      before = page.older
    }
    expect(seen).toEqual(Array.from({ length: 699 }, (_, index) => 700 - index))
  })

  test('can be restored, which adds one and keeps all', async () => {
    await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
    expect(await restoreVersion(portal, ana, { documentId, version: 1 })).toEqual({ version: 3 })
    expect([await text(), await text(1), await text(2), await text(3)]).toEqual([
      'first',
      'first',
      'second',
      'first',
    ])
  })

  test('have bytes of their own, also after a restore', async () => {
    await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
    await restoreVersion(portal, ana, { documentId, version: 1 })
    const rows = await portal.db.version.findMany({ select: { blobKey: true } })
    expect(new Set(rows.map((row) => row.blobKey)).size).toBe(3)
  })

  test('that are the newest or not there cannot be restored', async () => {
    await expect(restoreVersion(portal, ana, { documentId, version: 1 })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(restoreVersion(portal, ana, { documentId, version: 9 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('whose bytes are damaged are not restored', async () => {
    await uploadVersion(portal, ana, { documentId, body: bodyOf('second') })
    await portal.db.version.updateMany({ where: { number: 1 }, data: { sha256: 'f'.repeat(64) } })
    await expect(restoreVersion(portal, ana, { documentId, version: 1 })).rejects.toThrow('SHA-256')
    expect(await getDocument(portal, ana, { documentId })).toMatchObject({ version: 2 })
    expect(await storedBlobs(portal)).toHaveLength(2)
  })

  test('of another type are refused', async () => {
    const input = { documentId, fileName: 'Plan.docx', body: bodyOf('other') }
    await expect(uploadVersion(portal, ana, input)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(
        '“Plan.docx” is a .docx file, but “Plan.txt” is a .txt file',
      ),
    })
  })

  test('cannot be added to a document in the trash', async () => {
    await trashDocument(portal, ana, { documentId })
    await expect(
      uploadVersion(portal, ana, { documentId, body: bodyOf('second') }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a download', () => {
  test('has a name and a type, and says which version it is when one was asked for', async () => {
    const newest = await openDownload(portal, ana, { documentId })
    expect(newest).toMatchObject({
      name: 'Plan.txt',
      contentType: 'text/plain; charset=utf-8',
      size: 5,
    })
    const version = await openDownload(portal, ana, { documentId, version: 1 })
    expect(version.name).toBe('Plan (version 1).txt')
  })

  test('gives a range', async () => {
    const { open } = await openDownload(portal, ana, { documentId })
    expect(await new Response(await open({ start: 1, end: 3 })).text()).toBe('irs')
  })

  test('is not to be had from the trash', async () => {
    await trashDocument(portal, ana, { documentId })
    await expect(openDownload(portal, ana, { documentId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a refused save', () => {
  let rejectedId: string
  beforeEach(async () => {
    rejectedId = await refuseSave(portal, documentId, ana, 'refused words')
  })
  const waiting = () => listRejectedSaves(portal, ana, { documentId })

  test('is listed with its reason and can be downloaded', async () => {
    expect(await waiting()).toMatchObject([
      { id: rejectedId, by: { name: 'Ana' }, reason: 'lock-mismatch', size: 13 },
    ])
    const download = await openRejectedDownload(portal, ana, { rejectedId })
    expect(download.name).toBe('Plan (refused save).txt')
    expect(await new Response(await download.open()).text()).toBe('refused words')
  })

  test('tells which version has the same bytes, the newest of them', async () => {
    const sameAs = async () => (await waiting()).map((save) => save.sameAs)
    expect(await sameAs()).toEqual([null])
    for (const words of ['refused words', 'other words', 'refused words', 'more words']) {
      await uploadVersion(portal, ana, { documentId, body: bodyOf(words) })
    }
    expect(await sameAs()).toEqual([4])
    const { items } = await listRejectedSavesOfAll(portal, admin, {})
    expect(items).toMatchObject([{ id: rejectedId, sameAs: 4, document: { head: 5 } }])
  })

  test('becomes the next version, with its editors', async () => {
    expect(await adoptRejectedSave(portal, admin, { rejectedId, reason: 'x' })).toEqual({
      documentId,
      version: 2,
    })
    expect(await text()).toBe('refused words')
    const { entries } = await listVersions(portal, ana, { documentId })
    expect(entries[0]?.version).toMatchObject({ source: 'save', editors: [{ name: 'Ana' }] })
    expect(await waiting()).toEqual([])
    expect(await storedBlobs(portal)).toHaveLength(2)
  })

  test('stays when it cannot become a version because somebody edits', async () => {
    await lockInEditor(portal, documentId, admin)
    await expect(adoptRejectedSave(portal, ana, { rejectedId })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('it is still here'),
    })
    expect(await waiting()).toHaveLength(1)
    expect(await readDownload(openRejectedDownload(portal, ana, { rejectedId }))).toBe(
      'refused words',
    )
  })

  test('becomes a document beside the first, of the same owner, also while somebody edits', async () => {
    await lockInEditor(portal, documentId, admin)
    const copy = await copyRejectedSave(portal, admin, { rejectedId, reason: 'x' })
    expect(copy.name).toBe('Plan (2).txt')
    expect(await getDocument(portal, ana, { documentId: copy.id })).toMatchObject({
      owner: { name: 'Ana' },
      modifiedBy: { name: 'Ana' },
      version: 1,
    })
    expect(await readDownload(openDownload(portal, ana, { documentId: copy.id }))).toBe(
      'refused words',
    )
    expect(await waiting()).toEqual([])
  })

  test('can be thrown away, with its bytes', async () => {
    await discardRejectedSave(portal, ana, { rejectedId })
    expect(await waiting()).toEqual([])
    expect(await storedBlobs(portal)).toHaveLength(1)
    await expect(discardRejectedSave(portal, ana, { rejectedId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test.each([
    ['rejected-save.adopt', adoptRejectedSave],
    ['rejected-save.copy', copyRejectedSave],
    ['rejected-save.discard', discardRejectedSave],
  ])('%s asks an admin why, of what is not their own', async (action, decide) => {
    for (const reason of [undefined, ' ']) {
      await expect(decide(portal, admin, { rejectedId, reason })).rejects.toMatchObject({
        ...{ code: 'invalid', field: 'reason' },
      })
    }
    expect(await waiting()).toHaveLength(1)
    await decide(portal, admin, { rejectedId, reason: 'Ana is away' })
    expect(portal.audited.at(-1)).toMatchObject({
      ...{ actorId: admin.id, action },
      detail: { reason: 'Ana is away' },
    })
    const own = await refuseSave(portal, documentId, admin, 'of the admin')
    await decide(portal, admin, { rejectedId: own })
    expect(portal.audited.at(-1)?.detail).not.toHaveProperty('reason')
  })

  test('is not lost when two people deal with it at the same moment', async () => {
    await Promise.allSettled([
      adoptRejectedSave(portal, ana, { rejectedId }),
      discardRejectedSave(portal, admin, { rejectedId, reason: 'x' }),
    ])
    const row = await portal.db.rejectedSave.findUniqueOrThrow({ where: { id: rejectedId } })
    const versions = await portal.db.version.count()
    if (row.resolution === 'version') expect(await text()).toBe('refused words')
    else expect(row.resolution).toBe('discarded')
    // Every version that there is has its bytes.
    for (let number = 1; number <= versions; number += 1) expect(await text(number)).not.toBe('')
  })

  test('is over after 30 days', async () => {
    portal.clock.advance(30 * 24 * 60 * 60 * 1000 + 1)
    expect(await waiting()).toEqual([])
    await expect(adoptRejectedSave(portal, ana, { rejectedId })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

test('the activity of a document is listed newest first, in pages both ways', async () => {
  for (let n = 0; n < 44; n += 1) {
    portal.clock.advance(1000)
    await portal.audit({ actorId: ana.id, action: 'test.event', documentId, detail: { n } })
  }
  const numbers = (page: { items: { detail: { n?: unknown } }[] }) =>
    page.items.map((row) => row.detail.n)
  const first = await listActivity(portal, ana, { documentId })
  expect(numbers(first)).toEqual(Array.from({ length: 20 }, (_, index) => 43 - index))
  expect(first.previous).toBeNull()
  const cursor = first.next ?? undefined
  const second = await listActivity(portal, ana, { documentId, cursor })
  expect(numbers(second)[0]).toBe(23)
  const back = await listActivity(portal, ana, { documentId, cursor: second.previous ?? undefined })
  expect(back).toEqual(first)
})
