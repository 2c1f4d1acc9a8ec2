import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findSavedCopy } from '#server/documents/find-saved-copy'
import { mintGrant } from '#server/documents/mint-grant'
import type { Viewer } from '#server/documents/portal'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { addDocument } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createWopiHost } from '#server/wopi/host'
import { asFetch } from '#server/wopi/memory/as-fetch'
import { createLibrary } from './create-library'
import { findContainer } from './place'

let portal: TestPortal
let host: (request: Request) => Promise<Response>
let ana: Viewer
let admin: Viewer
let file: string

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  admin = await addUser(portal, 'Ben', 'admin')
  const grants = createPrismaGrants({
    ...portal,
    secret: 'seals traded tokens in tests',
    findContainer: (id, user) => findContainer(portal, id, user),
  })
  host = asFetch(
    createWopiHost(
      {
        ...portal,
        grants,
        library: createLibrary(portal),
        keys: portal.editors.keys,
        record: ({ error }) => {
          if (error) throw error
        },
      },
      { ...portal, maxUploadBytes: 1e6 },
    ),
  )
  await portal.db.editor.create({
    data: {
      ...{ id: 'office', name: 'Office', kind: 'other', discoveryUrl: 'https://o.example.org' },
      createdAt: portal.clock.now(),
    },
  })
  file = await addressFor((await addDocument(portal, ana, 'Plan.docx', 'first')).id)
})
afterEach(() => portal.close())

async function addressFor(documentId: string) {
  const grant = { userId: ana.id, documentId, editorId: 'office', rights: 'edit' } as const
  const { accessToken } = await mintGrant(portal, { ...grant, basis: 'policy' })
  return `${portal.wopiUrl}/wopi/files/${documentId}?access_token=${accessToken}`
}
const call = (url: string, headers?: Record<string, string>, body?: string) =>
  host(
    new Request(url, {
      method: headers ? 'POST' : 'GET',
      ...(headers ? { headers } : {}),
      ...(body === undefined ? {} : { body }),
    }),
  )
const json = async (response: Response) => JSON.parse(await response.text())
const below = (url: string, part: string) => url.replace('?', `/${part}?`)
const post = (url: string, override: string, headers = {}, body?: string) =>
  call(url, { 'X-WOPI-Override': override, ...headers }, body)

describe('through the protocol, on the portal’s own tables', () => {
  it('a copy lies beside its source, belongs to the same person, and is audited', async () => {
    const target = { 'X-WOPI-SuggestedTarget': '.docx' }
    const answer = await json(await post(file, 'PUT_RELATIVE', target, 'copy'))
    expect(answer.Name).toBe('Plan (2).docx')
    const info = await json(await call(answer.Url))
    expect(info).toMatchObject({ BaseFileName: 'Plan (2).docx', OwnerId: ana.id, Size: 4 })
    expect(portal.audited.at(-1)).toMatchObject({ action: 'document.create', actorId: ana.id })
  })

  it('a copy that was just saved is found again by the person who did it', async () => {
    const before = await addDocument(portal, ana, 'Before.docx')
    portal.clock.advance(60_000)
    const since = portal.clock.now()
    const documentId = new URL(file).pathname.split('/')[3] ?? ''
    expect(await findSavedCopy(portal, ana, { documentId, since })).toBeNull()
    const { Url } = await json(
      await post(file, 'PUT_RELATIVE', { 'X-WOPI-SuggestedTarget': 'New.docx' }, 'copy'),
    )
    const id = new URL(Url).pathname.split('/')[3]
    expect(await findSavedCopy(portal, ana, { documentId, since })).toEqual({
      id,
      name: 'New.docx',
    })
    expect(await findSavedCopy(portal, admin, { documentId, since })).toBeNull()
    const later = new Date(since.getTime() + 1)
    expect(await findSavedCopy(portal, ana, { documentId, since: later })).toBeNull()
    expect(before.id).not.toBe(id)
  })

  it('a copy keeps its extension when nothing else of the suggested name can be kept', async () => {
    const target = { 'X-WOPI-SuggestedTarget': '+2D0-.docx' }
    expect((await json(await post(file, 'PUT_RELATIVE', target, 'copy'))).Name).toBe(
      'Untitled.docx',
    )
  })

  it('a copy can be locked, saved and renamed with the token that came with it', async () => {
    const target = { 'X-WOPI-SuggestedTarget': '.docx' }
    const { Url } = await json(await post(file, 'PUT_RELATIVE', target, 'copy'))
    const lock = { 'X-WOPI-Lock': 'abc' }
    expect((await post(Url, 'LOCK', lock)).status).toBe(200)
    expect((await post(below(Url, 'contents'), 'PUT', lock, 'changed')).status).toBe(200)
    const name = { 'X-WOPI-RequestedName': 'Renamed', ...lock }
    expect((await json(await post(Url, 'RENAME_FILE', name))).Name).toBe('Renamed')
    expect((await post(Url, 'DELETE', lock)).status).toBe(409)
    expect((await post(Url, 'UNLOCK', lock)).status).toBe(200)
    expect((await post(Url, 'DELETE')).status).toBe(200)
    expect((await call(Url)).status).toBe(404)
  })

  it('overwriting makes a version, unless anybody holds the target', async () => {
    const target = {
      'X-WOPI-RelativeTarget': 'Plan.docx',
      'X-WOPI-OverwriteRelativeTarget': 'true',
    }
    expect((await post(file, 'PUT_RELATIVE', target, 'over')).status).toBe(200)
    expect((await json(await call(file))).Version).toBe('2')
    await post(file, 'LOCK', { 'X-WOPI-Lock': 'abc' })
    const refused = await post(file, 'PUT_RELATIVE', target, 'again')
    expect(refused.status).toBe(409)
    expect(refused.headers.get('x-wopi-lock')).toBe('abc')
    expect((await json(await call(file))).Version).toBe('2')
  })

  it('a name that another document of the folder has is numbered, and nowhere else', async () => {
    await addDocument(portal, ana, 'Notes.docx')
    const rename = (name: string) => post(file, 'RENAME_FILE', { 'X-WOPI-RequestedName': name })
    expect((await json(await rename('Notes'))).Name).toBe('Notes (2)')
    expect((await json(await rename('../../etc/Notes:*'))).Name).not.toContain('/')
  })

  it('folders are containers: made, listed, walked up, renamed, deleted', async () => {
    const { AncestorsWithRootFirst: path } = await json(await call(below(file, 'ancestry')))
    expect(path).toMatchObject([{ Name: 'Documents' }])
    const root: string = path[0].Url
    const made = await post(root, 'CREATE_CHILD_CONTAINER', { 'X-WOPI-SuggestedTarget': 'Year' })
    const { ContainerPointer } = await json(made)
    const year: string = ContainerPointer.Url
    const child = await json(
      await post(year, 'CREATE_CHILD_FILE', { 'X-WOPI-RelativeTarget': 'new.xlsx' }),
    )
    expect(await json(await call(child.Url))).toMatchObject({ Size: 0, BaseFileName: 'new.xlsx' })
    const up = await json(await call(below(child.Url, 'ancestry')))
    expect(up.AncestorsWithRootFirst).toMatchObject([{ Name: 'Documents' }, { Name: 'Year' }])
    expect((await json(await call(below(year, 'ancestry')))).AncestorsWithRootFirst).toMatchObject([
      { Name: 'Documents' },
    ])
    const listed = await json(await call(below(root, 'children')))
    expect(listed.ChildContainers).toMatchObject([{ Name: 'Year' }])
    expect(listed.ChildFiles).toMatchObject([{ Name: 'Plan.docx', Size: 5, Version: '1' }])
    expect((await post(year, 'DELETE_CONTAINER')).status).toBe(409)
    await post(child.Url, 'DELETE')
    expect((await post(year, 'DELETE_CONTAINER')).status).toBe(200)
    expect((await call(year)).status).toBe(404)
    expect((await post(root, 'DELETE_CONTAINER')).status).toBe(401)
  })

  it('a mention becomes a notification for those who may open the document', async () => {
    const stranger = await addUser(portal, 'Cleo')
    const comment = {
      Type: 'comment',
      Id: 'c',
      Data: { ContentId: '1', ContentAction: 'created', CommentText: 'Please look' },
      People: [admin, stranger, ana].map(({ id }) => ({ Id: id, Mentioned: true })),
    }
    const body = JSON.stringify({ Activities: [comment] })
    expect((await post(file, 'ADD_ACTIVITIES', {}, body)).status).toBe(200)
    expect(await portal.db.notification.findMany()).toMatchObject([
      { userId: admin.id, actorId: ana.id, kind: 'mention', readAt: null },
    ])
    expect(portal.audited.at(-1)).toMatchObject({ action: 'comment.created' })
  })

  it('an activity that is sent again notifies nobody twice, another one does', async () => {
    const say = (Id: string) => {
      const Data = { ContentId: '1', ContentAction: 'created', CommentText: 'Please look' }
      const People = [{ Id: admin.id, Mentioned: true }]
      const body = JSON.stringify({ Activities: [{ Type: 'comment', Id, Data, People }] })
      return post(file, 'ADD_ACTIVITIES', {}, body)
    }
    await Promise.all([say('c'), say('c')])
    await portal.db.notification.updateMany({ data: { readAt: portal.clock.now() } })
    await say('c')
    expect(await portal.db.notification.findMany()).toMatchObject([{ readAt: expect.any(Date) }])
    await say('d')
    expect(await portal.db.notification.count()).toBe(2)
  })

  it('what an editor keeps about a person comes back in every document', async () => {
    await post(file, 'PUT_USER_INFO', {}, 'opaque')
    const other = await addressFor((await addDocument(portal, ana, 'other.docx')).id)
    expect((await json(await call(other))).UserInfo).toBe('opaque')
  })

  it('offers what the editor’s entry in the registry says', async () => {
    await portal.db.editor.update({
      where: { id: 'office' },
      data: { containers: false, writeRelative: false },
    })
    expect(await json(await call(file))).toMatchObject({
      SupportsContainers: false,
      UserCanNotWriteRelative: true,
    })
    expect((await call(below(file, 'ancestry'))).status).toBe(501)
  })
})
