import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import type { Viewer } from '#server/documents/portal'
import { createPrismaGrants } from '#server/stores/prisma-grants'
import { addDocument } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createWopiHost } from '#server/wopi/host'
import { asFetch } from '#server/wopi/memory/as-fetch'
import { type Bootstrapper, createBootstrapper } from './create-bootstrapper'
import { createLibrary } from './create-library'
import { findContainer } from './place'

let portal: TestPortal
let ana: Viewer
let bootstrapper: Bootstrapper
let call: (url: string, init?: RequestInit) => Promise<Response>

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  const grants = createPrismaGrants({
    ...portal,
    secret: 'a secret',
    findContainer: (id, user) => findContainer(portal, id, user),
  })
  const library = createLibrary(portal)
  const { publicUrl, wopiUrl } = portal
  bootstrapper = createBootstrapper(portal, { grants, library }, { publicUrl, wopiUrl })
  const { keys } = portal.editors
  const host = asFetch(
    createWopiHost(
      { ...portal, grants, library, keys, record: () => {} },
      { publicUrl, wopiUrl, maxUploadBytes: 1e6 },
    ),
  )
  call = (url, init) => host(new Request(url, init))
})
afterEach(() => portal.close())

const get = { operation: null, wopiSrc: null }
const way = z.object({ Bootstrap: z.object({ EcosystemUrl: z.string() }) })
const pointer = z.object({ ContainerPointer: z.object({ Name: z.string(), Url: z.string() }) })
const children = z.object({ ChildFiles: z.array(z.object({ Name: z.string(), Url: z.string() })) })
const below = (url: string, part: string) => url.replace('?', `/${part}?`)

it('leads a phone from signing in to a document, which it can lock and save', async () => {
  await addDocument(portal, ana, 'Plan.docx', 'One.')
  const answer = await bootstrapper(ana, get)
  expect(answer).toMatchObject({
    Bootstrap: { UserId: ana.id, SignInName: 'ana@example.org', UserFriendlyName: 'Ana' },
  })
  const { EcosystemUrl } = way.parse(answer).Bootstrap
  expect(await (await call(EcosystemUrl)).json()).toEqual({ SupportsContainers: true })
  const root = pointer.parse(
    await (await call(below(EcosystemUrl, 'root_container_pointer'))).json(),
  )
  const { Url } = root.ContainerPointer
  const { ChildFiles } = children.parse(await (await call(below(Url, 'children'))).json())
  const file = ChildFiles[0]?.Url ?? ''
  expect(ChildFiles.map(({ Name }) => Name)).toEqual(['Plan.docx'])
  const post = (override: string, part = '', body?: string) =>
    call(part ? below(file, part) : file, {
      method: 'POST',
      headers: { 'X-WOPI-Override': override, 'X-WOPI-Lock': 'phone' },
      ...(body === undefined ? {} : { body }),
    })
  expect((await post('LOCK')).status).toBe(200)
  expect((await post('PUT', 'contents', 'Two.')).status).toBe(200)
  expect(await (await call(file)).json()).toMatchObject({ Version: '2', SupportsContainers: true })
})

it('gives the root with it when it is asked for', async () => {
  const answer = await bootstrapper(ana, { ...get, operation: 'GET_ROOT_CONTAINER' })
  expect(answer).toMatchObject({
    Bootstrap: { UserId: ana.id },
    RootContainerInfo: {
      ContainerPointer: { Name: 'Documents' },
      ContainerInfo: { Name: 'Documents' },
    },
  })
})

it('gives a new token for a file that the phone knows, if it is the person’s', async () => {
  const ben = await addUser(portal, 'Ben')
  const [mine, theirs] = [
    await addDocument(portal, ana, 'A.docx'),
    await addDocument(portal, ben, 'B.docx'),
  ]
  const operation = 'GET_NEW_ACCESS_TOKEN'
  const wopiSrc = `${portal.wopiUrl}/wopi/files/${mine.id}`
  const answer = await bootstrapper(ana, { operation, wopiSrc })
  const { AccessTokenInfo } = z
    .object({
      AccessTokenInfo: z.object({ AccessToken: z.string(), AccessTokenExpiry: z.number() }),
    })
    .parse(answer)
  expect(AccessTokenInfo.AccessTokenExpiry).toBe(portal.clock.now().getTime() + 36_000_000)
  const opened = await call(`${wopiSrc}?access_token=${AccessTokenInfo.AccessToken}`)
  expect(opened.status).toBe(200)
  for (const src of [
    `${portal.wopiUrl}/wopi/files/${theirs.id}`,
    `${wopiSrc}/contents`,
    'x',
    null,
  ]) {
    expect(await bootstrapper(ana, { operation, wopiSrc: src })).toBeNull()
  }
})

it('answers what is reserved with the way in alone', async () => {
  const answer = await bootstrapper(ana, { ...get, operation: 'GET_WOPI_SRC_WITH_ACCESS_TOKEN' })
  expect(Object.keys(answer ?? {})).toEqual(['Bootstrap'])
})

it('ends with its token: revoked, expired, or the person disabled', async () => {
  const { EcosystemUrl } = way.parse(await bootstrapper(ana, get)).Bootstrap
  portal.clock.advance(36_000_000)
  expect((await call(EcosystemUrl)).status).toBe(401)
  const second = way.parse(await bootstrapper(ana, get)).Bootstrap.EcosystemUrl
  await portal.db.grant.updateMany({ data: { revokedAt: portal.clock.now() } })
  expect((await call(second)).status).toBe(401)
})
