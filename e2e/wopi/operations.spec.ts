import { readdir, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { changeRow } from '#e2e/support/database'
import { listVersions, showDocument, type Token } from '#e2e/support/operator'
import { readAnswer, type WopiAnswer, wopiClient } from '#e2e/support/wopi-client'
import { test } from '#e2e/support/wopi-test'

type Headers = Record<string, string>

/** POST to an address that has its token already. */
async function post(url: string, override: string, headers: Headers = {}, body?: string) {
  return await readAnswer(
    await fetch(url, {
      method: 'POST',
      headers: { 'X-WOPI-Override': override, ...headers },
      ...(body === undefined ? {} : { body }),
    }),
  )
}
const get = async (url: string) => readAnswer(await fetch(url, { redirect: 'manual' }))
const below = (url: string, part: string) => url.replace('?', `/${part}?`)
const addressOf = (token: Token) => wopiClient(token).address('')
const json = ({ text }: WopiAnswer) => JSON.parse(text)

test('another method is refused with 405 and those that are known', async ({ makeDocument }) => {
  const file = addressOf(await makeDocument('text'))
  const root = json(await get(below(file, 'ancestry'))).AncestorsWithRootFirst[0].Url
  const { Url: ecosystem } = json(await get(below(file, 'ecosystem_pointer')))
  for (const [url, allow, wrong] of [
    [file, 'GET, POST', ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']],
    [below(file, 'contents'), 'GET, POST', ['PUT', 'DELETE']],
    [below(file, 'ancestry'), 'GET', ['POST', 'PUT']],
    [root, 'GET, POST', ['PUT']],
    [below(root, 'children'), 'GET', ['POST']],
    [ecosystem, 'GET, POST', ['DELETE']],
    [below(ecosystem, 'root_container_pointer'), 'GET', ['POST']],
  ] as const) {
    for (const method of wrong) {
      const response = await fetch(url, { method })
      expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    }
  }
})

test('nothing is ever redirected: an address that is none is 404', async ({ makeDocument }) => {
  const document = await makeDocument('text')
  const { wopiSrc } = document
  for (const path of ['/', '/contents/', '/nothing', '/contents/more']) {
    const answer = await get(addressOf(document).replace(wopiSrc, `${wopiSrc}${path}`))
    expect(answer.status).toBe(404)
  }
})

test('PutRelativeFile adapts a suggested name and never refuses it', async ({ makeDocument }) => {
  const document = await makeDocument('text', 'docx')
  const stem = document.name.replace('.docx', '')
  for (const [suggested, expected] of [
    ['.odt', `${stem}.odt`],
    ['.odt', `${stem} (2).odt`],
    [document.name, `${stem} (2).docx`],
    [`a+AC8-${stem}.docx`, `${stem} (3).docx`],
    ['.', expect.stringContaining(stem)],
    ['..', expect.stringMatching(/./)],
    ['con.docx', expect.stringMatching(/^_con( \(\d+\))?\.docx$/)],
    [`${'x'.repeat(600)}.docx`, expect.stringMatching(/^x+( \(\d+\))?\.docx$/)],
  ] as const) {
    const headers = { 'X-WOPI-SuggestedTarget': suggested }
    const answer = await post(addressOf(document), 'PUT_RELATIVE', headers, 'copy')
    expect(answer.status).toBe(200)
    expect(json(answer)).toMatchObject({
      Name: expected,
      HostEditUrl: expect.stringContaining('/edit/'),
      HostViewUrl: expect.stringContaining('/edit/'),
    })
  }
})

test('PutRelativeFile takes an exact name as it is, or refuses it with one that works', async ({
  portal,
  makeDocument,
}) => {
  const [source, target] = [await makeDocument('text', 'docx'), await makeDocument('old', 'docx')]
  const send = (headers: Headers, body = 'new') =>
    post(addressOf(source), 'PUT_RELATIVE', headers, body)
  const exact = { 'X-WOPI-RelativeTarget': target.name }

  const taken = await send(exact)
  expect(taken).toMatchObject({ status: 409, lock: undefined })
  const free = taken.headers.get('x-wopi-validrelativetarget') ?? ''
  expect(free).toBe(target.name.replace('.docx', ' (2).docx'))
  expect(json(await send({ 'X-WOPI-RelativeTarget': free })).Name).toBe(free)

  const over = { ...exact, 'X-WOPI-OverwriteRelativeTarget': 'True' }
  await wopiClient(target).lock('theirs')
  expect(await send(over)).toMatchObject({ status: 409, lock: 'theirs' })
  await wopiClient(target).unlock('theirs')
  const { Url } = json(await send(over))
  expect(new URL(Url).pathname).toBe(new URL(target.wopiSrc).pathname)
  expect(await wopiClient(target).getFile()).toMatchObject({ text: 'new', version: '2' })
  expect(await listVersions(portal, target.id)).toHaveLength(2)

  const illegal = await send({ 'X-WOPI-RelativeTarget': 'a+AC8-b.docx' })
  expect(illegal.status).toBe(400)
  expect(illegal.headers.get('x-wopi-invalidfilenameerror')).toBeTruthy()
  expect(illegal.headers.get('x-wopi-validrelativetarget')).toBeTruthy()
  expect(await send({})).toMatchObject({ status: 400 })
  expect(await send({ ...exact, 'X-WOPI-SuggestedTarget': '.docx' })).toMatchObject({ status: 501 })
})

test('the token of a new file ends with the one that made it, by time and by revocation', async ({
  portal,
  makeDocument,
}) => {
  for (const [column, value] of [
    ['expiresAt', new Date(Date.now() - 1000)],
    ['revokedAt', new Date()],
  ] as const) {
    const document = await makeDocument('text', 'docx')
    const target = { 'X-WOPI-SuggestedTarget': '.odt' }
    const { Url } = json(await post(addressOf(document), 'PUT_RELATIVE', target, 'copy'))
    expect(await get(Url)).toMatchObject({ status: 200 })
    const by = { column: 'documentId', equals: document.id }
    changeRow(portal, 'Grant', column, value, by)
    expect(await get(Url)).toMatchObject({ status: 401 })
    expect(await get(below(Url, 'contents'))).toMatchObject({ status: 401 })
  }
})

test('RenameFile keeps extension, version and time, and makes a free name of a taken one', async ({
  portal,
  makeDocument,
}) => {
  const [document, other] = [await makeDocument('text', 'docx'), await makeDocument('x', 'docx')]
  const before = json(await wopiClient(document).checkFileInfo())
  const rename = (name: string, headers: Headers = {}) =>
    post(addressOf(document), 'RENAME_FILE', { 'X-WOPI-RequestedName': name, ...headers })
  const stem = other.name.replace('.docx', '')
  expect(json(await rename(stem)).Name).toBe(`${stem} (2)`)
  expect(json(await rename(`v1.2 +AOk- ${document.id}`)).Name).toBe(`v1.2 é ${document.id}`)
  expect(await showDocument(portal, document.id)).toMatchObject({
    name: `v1.2 é ${document.id}.docx`,
    version: 1,
  })
  const { LastModifiedTime, Version } = before
  const after = json(await wopiClient(document).checkFileInfo())
  expect(after).toMatchObject({ LastModifiedTime, Version })
  await wopiClient(document).lock('A')
  expect(await rename('Other')).toMatchObject({ status: 409, lock: 'A' })
  expect(await rename('Other', { 'X-WOPI-Lock': 'B' })).toMatchObject({ status: 409, lock: 'A' })
  expect(await rename('')).toMatchObject({ status: 400 })
})

test('DeleteFile is refused under any lock; afterwards everything is 404', async ({
  makeDocument,
}) => {
  const document = await makeDocument('text')
  const wopi = wopiClient(document)
  await wopi.lock('A')
  const remove = (headers: Headers = {}) => post(addressOf(document), 'DELETE', headers)
  expect(await remove({ 'X-WOPI-Lock': 'A' })).toMatchObject({ status: 409, lock: 'A' })
  await wopi.unlock('A')
  expect(await remove()).toMatchObject({ status: 200 })
  for (const gone of [await remove(), await wopi.checkFileInfo(), await wopi.lock('A')]) {
    expect(gone.status).toBe(404)
  }
})

test('what an editor keeps about a person comes back; comments get an answer each', async ({
  makeDocument,
}) => {
  const document = await makeDocument('text')
  const file = addressOf(document)
  expect(await post(file, 'PUT_USER_INFO', {}, 'x'.repeat(1024))).toMatchObject({ status: 200 })
  expect(await post(file, 'PUT_USER_INFO', {}, 'x'.repeat(1025))).toMatchObject({ status: 400 })
  const info = json(await wopiClient(await makeDocument('another')).checkFileInfo())
  expect(info.UserInfo).toBe('x'.repeat(1024))
  const comment = { ContentId: 'c', ContentAction: 'created', CommentText: 'Look' }
  const body = JSON.stringify({
    Activities: [
      { Type: 'comment', Id: 'Ab-1', Timestamp: '2017-03-15T13:47:13000000Z', Data: comment },
      { Type: 'dance', Id: 'b' },
    ],
  })
  expect(json(await post(file, 'ADD_ACTIVITIES', {}, body))).toEqual({
    ActivityResponses: [
      { Id: 'Ab-1', Status: 0 },
      { Id: 'b', Status: 3 },
    ],
  })
  const share = await post(file, 'GET_SHARE_URL', { 'X-WOPI-UrlType': 'ReadOnly' })
  expect(json(share).ShareUrl).toMatch(/^http/)
})

test('folders: made, filled, listed by extension, renamed, and deleted when empty', async ({
  makeDocument,
}) => {
  const file = addressOf(await makeDocument('text'))
  const { Url: ecosystem } = json(await get(below(file, 'ecosystem_pointer')))
  const pointed = json(await get(below(ecosystem, 'root_container_pointer')))
  const root: string = pointed.ContainerPointer.Url
  const suggested = { 'X-WOPI-SuggestedTarget': 'Year' }
  const made = json(await post(root, 'CREATE_CHILD_CONTAINER', suggested))
  const folder: string = made.ContainerPointer.Url
  const exact = { 'X-WOPI-RelativeTarget': made.ContainerPointer.Name }
  expect(await post(root, 'CREATE_CHILD_CONTAINER', exact)).toMatchObject({ status: 409 })
  expect(await post(root, 'CREATE_CHILD_CONTAINER', { ...suggested, ...exact })).toMatchObject({
    status: 501,
  })

  const child = json(await post(folder, 'CREATE_CHILD_FILE', { 'X-WOPI-SuggestedTarget': '.docx' }))
  expect(json(await get(child.Url))).toMatchObject({ Size: 0, FileExtension: '.docx' })
  const listed = async (extensions: string) => {
    const headers = { 'X-WOPI-FileExtensionFilterList': extensions }
    return json(await readAnswer(await fetch(below(folder, 'children'), { headers })))
  }
  expect(await listed('.DOCX,.xlsx')).toMatchObject({ ChildContainers: [], ChildFiles: [{}] })
  expect(await listed('.xlsx')).toEqual({ ChildContainers: [], ChildFiles: [] })
  const up = json(await get(below(child.Url, 'ancestry'))).AncestorsWithRootFirst
  expect(up.map(({ Name }: { Name: string }) => Name)).toEqual([
    pointed.ContainerPointer.Name,
    made.ContainerPointer.Name,
  ])

  const renamed = await post(folder, 'RENAME_CONTAINER', { 'X-WOPI-RequestedName': 'Ye+AOQ-r' })
  expect(json(renamed)).toEqual({ Name: 'Yeär' })
  expect(await post(folder, 'DELETE_CONTAINER')).toMatchObject({ status: 409 })
  expect(await post(child.Url, 'DELETE')).toMatchObject({ status: 200 })
  expect(await post(folder, 'DELETE_CONTAINER')).toMatchObject({ status: 200 })
  expect(await get(folder)).toMatchObject({ status: 404 })
})

test('GetFile never answers 200 before the whole blob is there', async ({
  portal,
  makeDocument,
}) => {
  const words = `words that are nowhere else ${Date.now()}`
  const document = await makeDocument(words)
  const folder = join(portal.dataDir, 'blobs')
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of files.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
    if ((await readFile(path, 'utf8')) === words) await truncate(path, 10)
  }
  expect(await wopiClient(document).getFile()).toMatchObject({ status: 500, text: '' })
})
