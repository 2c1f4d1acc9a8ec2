import { describe, expect, test } from 'vitest'
import { createMemoryHost, type MemoryHost } from '#server/wopi/memory/memory-host'

const request = (host: MemoryHost, url: string, headers: Record<string, string> = {}) =>
  host.host(new Request(url, { method: 'X-WOPI-Override' in headers ? 'POST' : 'GET', headers }))
const json = async (response: Response) => JSON.parse(await response.text())
const below = (url: string, part: string) => url.replace('?', `/${part}?`)

async function arrange() {
  const host = await createMemoryHost()
  const ancestry = await json(await host.call({ method: 'GET', part: 'ancestry' }))
  const root: string = ancestry.AncestorsWithRootFirst[0].Url
  const make = async (name: string, override = 'CREATE_CHILD_CONTAINER') =>
    json(await request(host, root, { 'X-WOPI-Override': override, 'X-WOPI-SuggestedTarget': name }))
  return { host, root, make }
}

describe('a file’s ancestry', () => {
  test('names the folders from the root, with addresses that work', async () => {
    const { host, root } = await arrange()
    expect(await json(await request(host, root))).toMatchObject({
      Name: 'Documents',
      UserCanCreateChildFile: true,
      UserCanCreateChildContainer: true,
      UserCanRename: false,
      UserCanDelete: false,
      SupportedShareUrlTypes: ['ReadOnly', 'ReadWrite'],
    })
  })
})

describe('the ecosystem', () => {
  test('leads from a file to the root container', async () => {
    const { host } = await arrange()
    const { Url } = await json(await host.call({ method: 'GET', part: 'ecosystem_pointer' }))
    expect(await json(await request(host, Url))).toEqual({ SupportsContainers: true })
    const root = await json(await request(host, below(Url, 'root_container_pointer')))
    expect(root.ContainerPointer.Name).toBe('Documents')
    expect((await request(host, root.ContainerPointer.Url)).status).toBe(200)
  })

  test('and folders are closed to an editor that is not offered them, with addresses from before too', async () => {
    const { host, root } = await arrange()
    const { Url } = await json(await host.call({ method: 'GET', part: 'ecosystem_pointer' }))
    host.switches.containers = false
    expect((await request(host, root)).status).toBe(501)
    expect((await request(host, below(root, 'children'))).status).toBe(501)
    expect((await request(host, below(Url, 'root_container_pointer'))).status).toBe(501)
    expect(await json(await request(host, Url))).toEqual({ SupportsContainers: false })
  })

  test('does not implement the reserved operation', async () => {
    const { host } = await arrange()
    const { Url } = await json(await host.call({ method: 'GET', part: 'ecosystem_pointer' }))
    const headers = { 'X-WOPI-Override': 'GET_WOPI_SRC_WITH_ACCESS_TOKEN' }
    expect((await request(host, Url, headers)).status).toBe(501)
  })
})

describe('a container', () => {
  test('is made, renamed, listed, and deleted when it is empty', async () => {
    const { host, root, make } = await arrange()
    const { ContainerPointer } = await make('Plans')
    const renamed = await request(host, ContainerPointer.Url, {
      'X-WOPI-Override': 'RENAME_CONTAINER',
      'X-WOPI-RequestedName': 'Pl+AOQ-ne',
    })
    expect(await json(renamed)).toEqual({ Name: 'Pläne' })
    const children = await json(await request(host, below(root, 'children')))
    expect(children.ChildContainers).toMatchObject([{ Name: 'Pläne' }])
    expect(children.ChildFiles).toMatchObject([{ Name: 'doc.docx', Size: 5, Version: '1' }])
    const remove = { 'X-WOPI-Override': 'DELETE_CONTAINER' }
    expect((await request(host, root, remove)).status).toBe(409)
    expect((await request(host, ContainerPointer.Url, remove)).status).toBe(200)
    expect((await request(host, ContainerPointer.Url, remove)).status).toBe(404)
  })

  test('with an exact name that is taken: 409 and a name that works', async () => {
    const { host, root, make } = await arrange()
    await make('Plans')
    expect((await make('Plans')).ContainerPointer.Name).toBe('Plans (2)')
    const response = await request(host, root, {
      'X-WOPI-Override': 'CREATE_CHILD_CONTAINER',
      'X-WOPI-RelativeTarget': 'Plans',
    })
    expect(response.status).toBe(409)
    expect(response.headers.get('x-wopi-validrelativetarget')).toBe('Plans (3)')
  })

  test('with both kinds of names: 501; with an impossible one: 400', async () => {
    const { host, root } = await arrange()
    const create = { 'X-WOPI-Override': 'CREATE_CHILD_CONTAINER' }
    const both = { ...create, 'X-WOPI-SuggestedTarget': 'a', 'X-WOPI-RelativeTarget': 'b' }
    expect((await request(host, root, both)).status).toBe(501)
    const refused = await request(host, root, { ...create, 'X-WOPI-RelativeTarget': 'a/b' })
    expect(refused.status).toBe(400)
    expect(refused.headers.has('x-wopi-invalidcontainernameerror')).toBe(true)
  })

  test('takes new files of 0 bytes, and lists files by extension', async () => {
    const { host, root, make } = await arrange()
    const file = await make('table.XLSX', 'CREATE_CHILD_FILE')
    expect(await json(await request(host, file.Url))).toMatchObject({
      BaseFileName: 'table.XLSX',
      Size: 0,
    })
    const list = async (filter: string) => {
      const headers = { 'X-WOPI-FileExtensionFilterList': filter }
      const children = await json(await request(host, below(root, 'children'), headers))
      return children.ChildFiles.map((child: { Name: string }) => child.Name)
    }
    expect(await list('.xlsx')).toEqual(['table.XLSX'])
    expect(await list('.DOCX,.xlsx')).toEqual(['doc.docx', 'table.XLSX'])
    expect(await list('.odt')).toEqual([])
  })

  test('answers 405 to a POST where there is nothing to post', async () => {
    const { host, root } = await arrange()
    const headers = { 'X-WOPI-Override': 'DELETE_CONTAINER' }
    const response = await request(host, below(root, 'children'), headers)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET')
  })
})

describe('a traded token', () => {
  test('is good for its own target only', async () => {
    const { host, root } = await arrange()
    const token = new URL(root).searchParams.get('access_token')
    const elsewhere = (path: string) =>
      request(host, `https://wopi.example.org/wopi/${path}?access_token=${token}`)
    expect((await elsewhere('files/doc')).status).toBe(404)
    expect((await elsewhere('ecosystem')).status).toBe(404)
    expect((await elsewhere('containers/other')).status).toBe(404)
  })

  test('that was tampered with is worth nothing', async () => {
    const { host, root } = await arrange()
    for (const forged of [root.replace('.c.root.', '.c.other.'), root.slice(0, -1), `${root}x`]) {
      expect((await request(host, forged)).status).toBe(401)
    }
  })

  test('gives a viewer no right to change folders', async () => {
    const { host } = await arrange()
    const call = { method: 'GET', part: 'ancestry', token: host.tokens.viewer }
    const ancestry = await json(await host.call(call))
    const root: string = ancestry.AncestorsWithRootFirst[0].Url
    expect(await json(await request(host, root))).toMatchObject({
      UserCanCreateChildContainer: false,
      UserCanCreateChildFile: false,
    })
    for (const override of ['CREATE_CHILD_CONTAINER', 'CREATE_CHILD_FILE']) {
      const headers = { 'X-WOPI-Override': override, 'X-WOPI-SuggestedTarget': 'x' }
      expect((await request(host, root, headers)).status).toBe(401)
    }
  })
})
