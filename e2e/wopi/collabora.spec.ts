import { expect } from '@playwright/test'
import { changeRow } from '#e2e/support/database'
import { collaboraOnline, type Flavour } from '#e2e/support/dialects/collabora-online'
import { test } from '#e2e/support/dialects/dialect-test'
import {
  breakLock,
  listRejected,
  listVersions,
  setEditor,
  showDocument,
} from '#e2e/support/operator'
import { wopiClient } from '#e2e/support/wopi-client'

const flavours: [name: string, flavour: Flavour][] = [
  ['LibreOffice Online', 'lool'],
  ['Collabora Online', 'cool'],
]

for (const [name, flavour] of flavours) {
  test.describe(`${name}`, () => {
    test('opens, saves, saves by itself, saves at the end, and unlocks', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('one', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      editing.type(', two')
      await editing.save()
      editing.type(', three')
      await editing.autosave()
      await editing.save()
      editing.type(', four')
      await editing.leave()

      expect(office.calls).toEqual([
        'CheckFileInfo 200',
        'GetFile 200',
        'LOCK 200',
        ...Array(4).fill('PUT 200'),
        'UNLOCK 200',
      ])
      const [imported, ...saved] = (await listVersions(portal, document.id)).toReversed()
      expect(imported).toMatchObject({ number: 1, source: 'upload' })
      expect(saved[0]).toMatchObject({ source: 'save', modifiedByUser: true })
      expect(saved[1]).toMatchObject({ source: 'autosave', modifiedByUser: true })
      expect(saved.at(-1)).toMatchObject({ source: 'exit-save', modifiedByUser: true })
      expect(await wopiClient(document).getFile()).toMatchObject({ text: 'one, two, three, four' })
      expect(await showDocument(portal, document.id)).toMatchObject({ lock: null })
    })

    test('quirk 3, a viewer opens first, then a writer: nothing is locked, and the save is kept', async ({
      portal,
      ana,
      ben,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      await office.open(await tokenFor(document, ben, offices.collabora, 'view'))
      const writer = await office.open(await tokenFor(document, ana, offices.collabora))
      writer.type(' and after')
      expect(await writer.save()).toMatchObject({ status: 409, lock: '' })
      expect(office.calls).not.toContain('LOCK 200')
      expect(await showDocument(portal, document.id)).toMatchObject({ version: 1 })
      expect(await listRejected(portal, document.id)).toMatchObject([
        { reason: 'not-locked', size: 'before and after'.length },
      ])
    })

    test('quirk 3, with the option a save from the newest version takes the free lock', async ({
      portal,
      ana,
      ben,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      await setEditor(portal, offices.collabora.id, { takesFreeLock: true })
      try {
        await office.open(await tokenFor(document, ben, offices.collabora, 'view'))
        const writer = await office.open(await tokenFor(document, ana, offices.collabora))
        writer.type(', one')
        expect(await writer.save()).toMatchObject({ status: 200 })
        expect((await showDocument(portal, document.id)).lock?.id).toContain('-lock')
        writer.type(', two')
        await writer.leave()
        expect((await wopiClient(document).getFile()).text).toBe('before, one, two')
        expect(await listRejected(portal, document.id)).toHaveLength(0)
        // A save from another version takes nothing.
        const { lock = '' } = await wopiClient(document).getLock()
        if (lock !== '') await wopiClient(document).unlock(lock)
        const stale = { [`X-${flavour}-WOPI-Timestamp`]: writer.info.LastModifiedTime }
        await wopiClient(document).lock('else')
        await wopiClient(document).putFile('somebody else’s', { 'X-WOPI-Lock': 'else' })
        await wopiClient(document).unlock('else')
        expect(await writer.save(stale)).toMatchObject({ status: 409, lock: '' })
      } finally {
        await setEditor(portal, offices.collabora.id, { takesFreeLock: false })
      }
    })

    test('the owner only reads while another writes: nobody’s save goes with the owner’s token', async ({
      portal,
      ana,
      ben,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const writer = await office.open(await tokenFor(document, ben, offices.collabora))
      await office.open(await tokenFor(document, ana, offices.collabora, 'view'))
      writer.type(' and after')
      expect(await writer.save()).toMatchObject({ status: 200 })
      expect(await listVersions(portal, document.id)).toMatchObject([{ editors: [ben.email] }, {}])
    })

    test('quirk 4, the writer leaves and a viewer stays: the viewer keeps the lock alive and ends it', async ({
      portal,
      ana,
      ben,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const writer = await office.open(await tokenFor(document, ana, offices.collabora))
      const viewer = await office.open(await tokenFor(document, ben, offices.collabora, 'view'))
      writer.type(' and after')
      await writer.leave()
      expect(await viewer.refreshLock()).toMatchObject({ status: 200, lock: undefined })
      expect(await showDocument(portal, document.id)).toMatchObject({ version: 2 })
      await viewer.leave()
      expect(office.calls.slice(-3)).toEqual(['PUT 200', 'LOCK 200', 'UNLOCK 200'])
      expect(await showDocument(portal, document.id)).toMatchObject({ lock: null })
    })

    test('quirk 5, a save that was refused is not repeated, not even at the end: the host keeps it', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      await breakLock(portal, document.id)
      editing.type(' and after')
      expect(await editing.save()).toMatchObject({ status: 409, lock: '' })
      expect(await editing.autosave()).toBeNull()
      await editing.leave()
      expect(office.calls.slice(-2)).toEqual(['PUT 409', 'UNLOCK 409'])
      expect(await listRejected(portal, document.id)).toMatchObject([
        { reason: 'not-locked', size: 'before and after'.length },
      ])
    })

    test('quirk 5, the save at the end is refused: the host keeps it', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      editing.type(' and after')
      await breakLock(portal, document.id)
      await wopiClient(document).lock('somebody else')
      await editing.leave()
      expect(office.calls.slice(-2)).toEqual(['PUT 409', 'UNLOCK 409'])
      expect(await listRejected(portal, document.id)).toMatchObject([
        { reason: 'lock-mismatch', size: 'before and after'.length, source: 'exit-save' },
      ])
    })

    test('quirk 6, a save was stored and its answer lost: the next one, with the old time, is taken', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('one', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      const opened = { ...editing.info }
      editing.type(', two')
      expect(await editing.save()).toMatchObject({ status: 200 })
      editing.type(', three')
      // As if the answer had never come: the editor still knows the time that it opened with.
      const late = { [`X-${flavour}-WOPI-Timestamp`]: opened.LastModifiedTime }
      expect(await editing.save(late)).toMatchObject({ status: 200, version: '3' })
      expect(await listRejected(portal, document.id)).toHaveLength(0)
    })

    test('quirk 7, the document was changed below it: «Overwrite» loses nothing', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      await changeUnderneath(document)
      await editing.refreshLock()
      editing.type(' and after')
      const refused = await editing.save()
      expect(refused).toMatchObject({ status: 409, lock: expect.stringContaining('-lock') })
      expect(JSON.parse(refused.text)).toEqual({ COOLStatusCode: 1010, LOOLStatusCode: 1010 })

      const again = await editing.overwrite()
      const kept = { reason: 'changed-elsewhere', size: 'before and after'.length }
      expect(await listRejected(portal, document.id)).toMatchObject([kept])
      // The newer one sends no time with «Overwrite» and means it; the older one is refused twice.
      expect(again.status).toBe(flavour === 'cool' ? 200 : 409)
      expect((await wopiClient(document).getFile()).text).toBe(
        flavour === 'cool' ? 'before and after' : 'somebody else’s words',
      )
    })

    test('quirk 8, a refused refresh is tried again at every wake-up: each gets its answer', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      await breakLock(portal, document.id)
      await wopiClient(document).lock('somebody else')
      const storm = Array.from({ length: 40 }, () => editing.refreshLock())
      for (const answer of await Promise.all(storm)) {
        expect(answer).toMatchObject({ status: 409, lock: 'somebody else' })
      }
      expect(await wopiClient(document).unlock('somebody else')).toMatchObject({ status: 200 })
      expect(await editing.refreshLock()).toMatchObject({ status: 200 })
    })

    test('quirk 9, a killed server leaves its lock: the next one reads who has it, and an admin ends it', async ({
      portal,
      ana,
      ben,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const lost = await office.open(await tokenFor(document, ana, offices.collabora))
      office.kill()
      const bens = await tokenFor(document, ben, offices.collabora)
      const refused = await office.open(bens)
      expect(refused).toMatchObject({
        readOnly: true,
        reason: expect.stringMatching(/^Ana is editing this document since 20[-\d]+ [\d:]+ UTC\.$/),
      })
      await refused.leave()
      await breakLock(portal, document.id)
      const editing = await office.open(bens)
      expect(editing).toMatchObject({ readOnly: false, reason: null })
      editing.type(' and after')
      await editing.leave()
      // What the server that was believed dead still sends does not overwrite that, and is not lost.
      lost.type(' from the grave')
      expect(await lost.save()).toMatchObject({ status: 409, lock: '' })
      expect((await wopiClient(document).getFile()).text).toBe('before and after')
      expect(await listRejected(portal, document.id)).toMatchObject([{ reason: 'not-locked' }])
    })

    test('quirk 9, the lock of a killed server ends by itself', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const token = await tokenFor(document, ana, offices.collabora)
      await office.open(token)
      office.kill()
      const by = { column: 'documentId', equals: document.id }
      changeRow(portal, 'Lock', 'expiresAt', new Date(Date.now() - 1000), by)
      expect(await office.open(token)).toMatchObject({ readOnly: false })
    })

    test('quirk 14, Save As brings an address with a token, which opens, locks and saves', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      expect(editing.info.UserCanNotWriteRelative).toBe(false)
      editing.type(' and after')
      const copy = await editing.saveAs(`Résumé ${document.name}`)
      if (!copy) throw new Error('nothing to open')
      const elsewhere = await office.open(copy)
      expect(elsewhere.info.BaseFileName).toBe(`Résumé ${document.name}`)
      expect(elsewhere).toMatchObject({ readOnly: false })
      expect(elsewhere.text()).toBe('before and after')
      elsewhere.type(' in the copy')
      await elsewhere.leave()
      expect(office.calls.slice(-2)).toEqual(['PUT 200', 'UNLOCK 200'])
      // The document itself is as it was, and still locked by its session.
      expect((await wopiClient(document).getFile()).text).toBe('before')
      expect(await showDocument(portal, document.id)).toMatchObject({
        lock: { id: expect.stringContaining('-lock') },
      })
    })

    test('quirk 15, a rename brings the whole document as its body', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('x'.repeat(3_000_000), 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      const answer = await editing.rename(`Renamed ${document.id}`)
      expect(answer).toMatchObject({ status: 200 })
      expect(JSON.parse(answer.text)).toEqual({
        Name: `Renamed ${document.id}`,
        Url: expect.stringMatching(/\/wopi\/files\/[^/]+\?access_token=.+/),
        LastModifiedTime: editing.info.LastModifiedTime,
      })
      expect(await showDocument(portal, document.id)).toMatchObject({
        name: `Renamed ${document.id}.docx`,
        version: 1,
      })
      editing.type('!')
      expect(await editing.save()).toMatchObject({ status: 200 })
    })

    test('quirk 20, the time comes back as it went out, save after save', async ({
      portal,
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      for (let save = 0; save < 12; save += 1) {
        editing.type(`${save} `)
        expect(await editing.save()).toMatchObject({ status: 200 })
      }
      expect(await listVersions(portal, document.id)).toHaveLength(13)
    })

    test('trap 19, headers of the one word «undefined» mean nothing', async ({
      ana,
      offices,
      tokenFor,
      makeDocument,
    }) => {
      const document = await makeDocument('before', 'docx')
      const office = collaboraOnline(flavour, offices.collabora.signer)
      const editing = await office.open(await tokenFor(document, ana, offices.collabora))
      const names = ['ExtendedData', 'Timestamp', 'IsAutosave', 'IsExitSave', 'IsModifiedByUser']
      const page = Object.fromEntries(
        names.map((word) => [`X-${flavour.toUpperCase()}-WOPI-${word}`, 'undefined']),
      )
      expect(await editing.save(page)).toMatchObject({ status: 200 })
    })
  })
}

/** A version that the open editor knows nothing of: its lock ran out, somebody saved, and it took it again. */
async function changeUnderneath(document: Parameters<typeof wopiClient>[0]): Promise<void> {
  const wopi = wopiClient(document)
  const { lock = '' } = await wopi.getLock()
  await wopi.relock('another', lock)
  const saved = await wopi.putFile('somebody else’s words', { 'X-WOPI-Lock': 'another' })
  expect(saved).toMatchObject({ status: 200 })
  await wopi.relock(lock, 'another')
}
