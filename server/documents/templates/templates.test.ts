import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostTemplateBytes } from '#lib/templates'
import { listActivity } from '#server/documents/list-activity'
import { listVersions } from '#server/documents/list-versions'
import { openDownload } from '#server/documents/open-download'
import type { Viewer } from '#server/documents/portal'
import type { IncomingBody } from '#server/documents/store-body'
import type { EditorChoice } from '#server/editors/registry'
import { bodyOf, brokenBody, readDownload, storedBlobs } from '#server/testing/bodies'
import { addDocument, addVersion } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { addTemplate } from './add-template'
import { changeTemplate } from './change-template'
import { createFromTemplate } from './create-from-template'
import { deleteTemplate } from './delete-template'
import { listTemplates, manageTemplates } from './list-templates'
import { openTemplate } from './open-template'
import { replaceTemplateFile } from './replace-template-file'
import { saveAsTemplate } from './save-as-template'

onBothDatabases((create) => {
  let portal: TestPortal
  let ada: Viewer
  let ben: Viewer
  beforeEach(async () => {
    portal = await openTestPortal(await create())
    const edit: EditorChoice = {
      ...{ id: 'builtin', editorId: 'builtin', name: 'Built-in editor', kind: 'builtin' },
      ...{ urlsrc: '', as: null },
      action: 'edit',
    }
    portal.editors.forExtension = async (extension) =>
      ['txt', 'md', 'docx'].includes(extension) ? [edit] : []
    ada = await addUser(portal, 'Ada', 'admin')
    ben = await addUser(portal, 'Ben')
  })
  afterEach(() => portal.close())

  const add = (words: string, changes: { name?: string; fileName?: string; by?: Viewer } = {}) =>
    addTemplate(portal, changes.by ?? ada, {
      ...{ name: changes.name ?? 'Letter', description: ' With the\n new  head ' },
      ...{ fileName: changes.fileName ?? 'x.txt', body: bodyOf(words) },
    })
  const make = (templateId: string, folderId: string | null = null, by = ben) =>
    createFromTemplate(portal, by, { templateId, folderId })
  const textOf = (documentId: string) => readDownload(openDownload(portal, ben, { documentId }))

  test('a document made from a template has a copy of its bytes, a free name, and says how it came', async () => {
    const { id } = await add('Dear')
    expect(await listTemplates(portal, ben)).toEqual([
      { id, name: 'Letter', extension: 'txt', description: 'With the new head' },
    ])
    const first = await make(id)
    const second = await make(id)
    expect([first.name, second.name]).toEqual(['Letter.txt', 'Letter 2.txt'])
    await addVersion(portal, ben, first.id, 'Dear Ana')
    expect(await textOf(second.id)).toBe('Dear')
    expect(await storedBlobs(portal)).toHaveLength(4)
    const { entries } = await listVersions(portal, ben, { documentId: second.id })
    expect(entries).toMatchObject([{ version: { number: 1, source: 'template', size: 4 } }])
    const { items } = await listActivity(portal, ben, { documentId: second.id })
    expect(items).toMatchObject([
      { action: 'document.create', detail: { name: 'Letter 2.txt', template: 'Letter' } },
    ])
  })

  test('a template counts for nobody; what is made from it counts for the owner of the place', async () => {
    const used = async ({ id }: Viewer) =>
      Number((await portal.db.user.findUniqueOrThrow({ where: { id } })).usedBytes)
    await portal.db.user.updateMany({ data: { quotaBytes: 6 } })
    const { id } = await add('seven b')
    await portal.storage.recountAll()
    expect([await used(ada), await used(ben)]).toEqual([0, 0])
    await expect(make(id)).rejects.toMatchObject({ code: 'over-quota' })
    expect(await storedBlobs(portal)).toHaveLength(1)
    await replaceTemplateFile(portal, ada, {
      ...{ templateId: id, fileName: 'b.txt', body: bodyOf('four') },
    })
    await make(id)
    await portal.storage.recountAll()
    expect([await used(ada), await used(ben)]).toEqual([0, 4])
  })

  test('is made only where the person may put something', async () => {
    const { id } = await add('Dear')
    const folder = await portal.db.folder.create({
      data: {
        ...{ id: 'f', name: 'F', nameKey: 'f', ownerId: ada.id, createdAt: new Date() },
      },
    })
    await expect(make(id, folder.id)).rejects.toMatchObject({ code: 'not-found' })
    const share = {
      ...{ id: 's', folderId: folder.id, userId: ben.id, level: 'view' },
      ...{ createdAt: new Date(), createdById: ada.id },
    }
    await portal.db.share.create({ data: share })
    await expect(make(id, folder.id)).rejects.toMatchObject({ code: 'forbidden' })
    await portal.db.share.updateMany({ data: { level: 'edit' } })
    const made = await make(id, folder.id)
    expect(await portal.db.document.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
      ownerId: ada.id,
      folderId: folder.id,
    })
    const guest = await addUser(portal, 'Guest', 'guest')
    await expect(make(id, folder.id, guest)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(listTemplates(portal, guest)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('only admins write, read and see who wrote them; each act is in the log', async () => {
    const { id } = await add('Dear')
    const doc = await addDocument(portal, ben, 'Own.txt')
    const asBen: Promise<unknown>[] = [
      add('x', { by: ben, name: 'Other' }),
      replaceTemplateFile(portal, ben, { templateId: id, fileName: 'a.txt', body: bodyOf('x') }),
      changeTemplate(portal, ben, { templateId: id, name: 'x', description: '' }),
      deleteTemplate(portal, ben, { templateId: id }),
      openTemplate(portal, ben, { templateId: id }),
      manageTemplates(portal, ben),
      saveAsTemplate(portal, ben, { documentId: doc.id, name: 'x', description: '' }),
    ]
    for (const act of asBen) await expect(act).rejects.toMatchObject({ code: 'forbidden' })
    await changeTemplate(portal, ada, { templateId: id, name: 'Memo', description: 'For all' })
    await replaceTemplateFile(portal, ada, {
      ...{ templateId: id, fileName: 'b.txt', body: bodyOf('Hello') },
    })
    expect(await manageTemplates(portal, ada)).toMatchObject([
      { id, name: 'Memo', description: 'For all', size: 5, changedBy: { name: 'Ada' } },
    ])
    expect(await readDownload(openTemplate(portal, ada, { templateId: id }))).toBe('Hello')
    await deleteTemplate(portal, ada, { templateId: id })
    const written = portal.audited.filter(({ action }) => action.startsWith('template.'))
    expect(written.map(({ action, detail }) => [action, detail?.name])).toEqual([
      ['template.add', 'Letter.txt'],
      ['template.change', 'Memo.txt'],
      ['template.replace', 'Memo.txt'],
      ['template.delete', 'Memo.txt'],
    ])
  })

  test('deleting or replacing one leaves what was made from it, and no bytes of its own', async () => {
    const { id } = await add('one')
    const first = await make(id)
    await replaceTemplateFile(portal, ada, {
      ...{ templateId: id, fileName: 'b.TXT', body: bodyOf('two') },
    })
    const second = await make(id)
    expect(await storedBlobs(portal)).toHaveLength(3)
    await deleteTemplate(portal, ada, { templateId: id })
    expect(await storedBlobs(portal)).toHaveLength(2)
    expect([await textOf(first.id), await textOf(second.id)]).toEqual(['one', 'two'])
    await expect(make(id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(deleteTemplate(portal, ada, { templateId: id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('one whose file is replaced while it is copied gives the new one', async () => {
    const { id } = await add('one')
    const { open } = portal.blobs
    portal.blobs.open = async (key, range) => {
      portal.blobs.open = open
      await replaceTemplateFile(portal, ada, {
        ...{ templateId: id, fileName: 'b.txt', body: bodyOf('two') },
      })
      return await open(key, range)
    }
    expect(await textOf((await make(id)).id)).toBe('two')
  })

  test('of two who replace a file at once, one is told; of two who add one name, too', async () => {
    const { id } = await add('one')
    const replace = (words: string) =>
      replaceTemplateFile(portal, ada, {
        ...{ templateId: id, fileName: 'b.txt', body: bodyOf(words) },
      })
    const replaced = await Promise.allSettled([replace('two'), replace('three')])
    expect(replaced.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
    expect(await storedBlobs(portal)).toHaveLength(1)
    const added = await Promise.allSettled([
      add('a', { name: 'Memo' }),
      add('b', { name: 'MEMO.txt' }),
    ])
    expect(added.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(added.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict', field: 'name' },
    })
    expect(await storedBlobs(portal)).toHaveLength(2)
  })

  describe('a file is refused, and nothing of it kept,', () => {
    const refuse = async (input: {
      fileName?: string
      name?: string
      description?: string
      body?: IncomingBody
    }) => {
      const error = await addTemplate(portal, ada, {
        ...{ name: 'Letter', description: '', fileName: 'x.txt', body: bodyOf('words'), ...input },
      }).catch((reason: unknown) => reason)
      expect(await storedBlobs(portal)).toEqual([])
      expect(await portal.db.template.count()).toBe(0)
      return error
    }

    test.each([
      ['of a type that nobody edits', { fileName: 'run.exe' }, 'invalid', 'file', /\.exe files/],
      ['without a type', { fileName: '../../etc/passwd' }, 'invalid', 'file', /no extension/],
      ['that is empty', { body: bodyOf('') }, 'invalid', 'file', /empty/],
      ['that is no docx', { fileName: 'a.docx' }, 'invalid', 'file', /begins differently/],
      ['shorter than its signature', { fileName: 'a.docx', body: bodyOf('PK') }, 'invalid', 'file'],
      ['that says it is too large', { body: { ...bodyOf('x'), announcedBytes: 9e9 } }, 'too-large'],
      ['that is too large', { body: { stream: stream(2 ** 20 + 1) } }, 'too-large', 'file'],
      ['with a hostile name', { name: 'a/b' }, 'invalid', 'name', /cannot contain/],
      ['with invisible letters in its name', { name: 'a\u202eb' }, 'invalid', 'name'],
      ['called as a device', { name: 'con' }, 'invalid', 'name', /Windows/],
      ['with a name too long', { name: 'x'.repeat(101) }, 'invalid', 'name', /at most 100/],
      ['with dots for a name', { name: '.txt' }, 'invalid', 'name'],
      ['with too many words', { description: 'x'.repeat(201) }, 'invalid', 'description'],
    ])('%s', async (_, input, code, field?: string, message?: RegExp) => {
      const error = await refuse(input)
      expect(error).toMatchObject({ code, ...(field ? { field } : {}) })
      if (message) expect(String(error)).toMatch(message)
    })

    test('that breaks off', async () => {
      expect(await refuse({ body: brokenBody() })).toBeInstanceOf(Error)
    })

    test('of another type than the one it replaces', async () => {
      const { id } = await add('one')
      const wanted = { templateId: id, fileName: 'b.md', body: bodyOf('x') }
      await expect(replaceTemplateFile(portal, ada, wanted)).rejects.toMatchObject({
        ...{ code: 'invalid', field: 'file' },
      })
      expect(await storedBlobs(portal)).toHaveLength(1)
    })
  })

  test('without a name it is called as its file; the limit is below that of uploads', async () => {
    expect(await add('x', { name: '', fileName: 'C:\\files\\Minutes.md' })).toMatchObject({
      name: 'Minutes',
    })
    portal.limits.maxUploadBytes = 10 * mostTemplateBytes
    const body = { ...bodyOf('x'), announcedBytes: mostTemplateBytes + 1 }
    await expect(
      addTemplate(portal, ada, { name: 'Big', description: '', fileName: 'b.txt', body }),
    ).rejects.toMatchObject({ code: 'too-large', field: 'file' })
  })

  test('of a document it is a copy of the newest version', async () => {
    const { id: documentId } = await addDocument(portal, ben, 'Plan.txt', 'one')
    await addVersion(portal, ben, documentId, 'two')
    const saved = await saveAsTemplate(portal, ada, {
      ...{ documentId, name: 'Plan', description: '' },
    })
    await addVersion(portal, ben, documentId, 'three')
    expect(await textOf((await make(saved.id)).id)).toBe('two')
    const again = { documentId, name: 'plan.txt', description: '' }
    await expect(saveAsTemplate(portal, ada, again)).rejects.toMatchObject({
      ...{ code: 'conflict', field: 'name' },
    })
    const picture = await addDocument(portal, ben, 'Picture.png')
    await expect(
      saveAsTemplate(portal, ada, { documentId: picture.id, name: 'P', description: '' }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const empty = await addDocument(portal, ben, 'Empty.txt', '')
    await expect(
      saveAsTemplate(portal, ada, { documentId: empty.id, name: 'E', description: '' }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

function stream(bytes: number): ReadableStream<Uint8Array> {
  return new Blob([new Uint8Array(bytes)]).stream()
}
