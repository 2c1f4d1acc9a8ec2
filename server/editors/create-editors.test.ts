import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { speak } from '#messages/speak'
import { openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createEditors } from './create-editors'
import type { Editors } from './registry'
import { seedBuiltinEditor } from './seed-builtin-editor'

const hour = 60 * 60 * 1000
const suite = (origin: string) => `<wopi-discovery><net-zone name="external-http"><app name="Word">
  <action name="view" ext="docx" urlsrc="${origin}/view?"/>
  <action name="edit" ext="docx" requires="locks,update" urlsrc="${origin}/edit?&lt;ui=UI_LLCC&amp;&gt;&lt;thm=THEME_ID&amp;&gt;"/>
  <action name="edit" ext="txt" requires="locks,update" urlsrc="${origin}/edit?"/>
</app></net-zone></wopi-discovery>`

let portal: TestPortal
let editors: Editors
let answer: () => Response
let asked: string[]

beforeEach(async () => {
  portal = await openTestPortal()
  asked = []
  answer = () => new Response(suite('http://office.example.org'))
  await seedBuiltinEditor(portal)
  editors = open()
})
afterEach(() => portal.close())

function open(): Editors {
  return createEditors({
    ...portal,
    fetcher: async (input) => {
      asked.push(String(input))
      return answer()
    },
  })
}

const discoveryUrl = 'http://office.example.org/hosting/discovery'
const office = { name: 'Office', kind: 'onlyoffice', discoveryUrl } as const

async function addOffice(): Promise<string> {
  const added = await editors.add(office)
  if (added.kind !== 'added') throw new Error(added.tell(speak('en', 'adminPeople')))
  return added.id
}

describe('the registry of editors', () => {
  it('has the built-in editor after the start, once, and without fetching anything', async () => {
    await seedBuiltinEditor(portal)
    const [builtin, ...others] = await editors.list()
    expect(others).toEqual([])
    expect(builtin).toMatchObject({
      id: 'builtin',
      kind: 'builtin',
      discoveryUrl: 'http://portal.example.org/hosting/discovery',
      disabledAt: null,
      lastError: null,
      origins: [],
    })
    expect(builtin?.edits).toContain('docx')
    expect(await editors.refresh('builtin')).toEqual({ kind: 'refreshed' })
    expect(asked).toEqual([])
  })

  it('keeps the built-in editor disabled over a restart', async () => {
    await editors.setDisabled('builtin', true)
    await seedBuiltinEditor(portal)
    expect((await editors.get('builtin'))?.disabledAt).not.toBeNull()
  })

  it('adds an editor whose discovery document is good', async () => {
    const id = await addOffice()
    expect(await editors.get(id)).toMatchObject({
      name: 'Office',
      edits: ['docx', 'txt'],
      views: [],
      origins: ['http://office.example.org'],
      fetchedAt: portal.clock.now(),
    })
  })

  it.each([
    ['http://o.example.org/hosting/wopi/word/edit?', 'onlyoffice'],
    ['http://o.example.org/browser/1a2b/cool.html?', 'collabora'],
    ['http://o.example.org/we/WordEditorFrame.aspx?', 'microsoft'],
    ['http://o.example.org/edit?', 'other'],
  ])('tells by %s that it is %s, unless it is told', async (urlsrc, product) => {
    answer = () =>
      new Response(`<wopi-discovery><net-zone name="external-http"><app name="Word">
        <action name="edit" ext="docx" urlsrc="${urlsrc}"/></app></net-zone></wopi-discovery>`)
    const { kind: _, ...untold } = office
    expect(await editors.add(untold)).toMatchObject({ kind: 'added', product })
    expect(await editors.add({ ...office, kind: 'other' })).toMatchObject({ product: 'other' })
  })

  it('stores nothing when the discovery document is not good', async () => {
    answer = () => new Response('<html/>')
    const refused = await editors.add(office)
    expect(refused.kind === 'refused' && refused.tell(speak('en', 'adminPeople'))).toMatch(
      /^The address answers <html>, not a WOPI discovery document\. Enter the address/,
    )
    expect(await editors.list()).toHaveLength(1)
  })

  it('prefers a full suite for office formats and the built-in editor for text', async () => {
    await addOffice()
    const names = async (extension: string) =>
      (await editors.forExtension(extension, 'edit')).map(({ name }) => name)
    expect(await names('docx')).toEqual(['Office', 'Carrel'])
    expect(await names('txt')).toEqual(['Carrel', 'Office'])
    expect(await names('exe')).toEqual([])
  })

  it('offers tables in the grid first, and as source to who asks for it', async () => {
    const ways = async (extension: string, rights: 'edit' | 'view') =>
      (await editors.forExtension(extension, rights)).map(({ urlsrc, ...choice }) => [
        ...[choice.id, choice.editorId, choice.as, choice.action],
        new URL(urlsrc.split('<')[0] ?? '').searchParams.get('kind'),
      ])
    const source = (action: string) => ['builtin-text', 'builtin', 'text', action, 'text']
    for (const action of ['edit', 'view'] as const) {
      expect(await ways('csv', action)).toEqual([
        ['builtin', 'builtin', null, action, 'table'],
        source(action),
      ])
    }
    expect((await ways('tsv', 'edit')).map(([id]) => id)).toEqual(['builtin', 'builtin-text'])
    expect(await ways('txt', 'edit')).toEqual([['builtin', 'builtin', null, 'edit', 'text']])
    answer = () => new Response(suite('http://office.example.org').replace('"txt"', '"csv"'))
    const id = await addOffice()
    expect((await ways('csv', 'edit')).map(([each]) => each)).toEqual([
      'builtin',
      id,
      'builtin-text',
    ])
  })

  it('puts the editor first that an admin chose for a type, also when it only shows it', async () => {
    const id = await addOffice()
    const first = async (extension: string) =>
      (await editors.forExtension(extension, 'edit'))[0]?.name
    await editors.setFirstFor('builtin', ['docx'])
    await editors.setFirstFor(id, ['txt'])
    expect([await first('docx'), await first('txt'), await first('md')]).toEqual([
      ...['Carrel', 'Office', 'Carrel'],
    ])
    expect((await editors.get(id))?.firstFor).toEqual(['txt'])
    await editors.setFirstFor(id, ['docx'])
    expect([await first('docx'), await first('txt')]).toEqual(['Office', 'Carrel'])
    expect((await editors.list()).map(({ firstFor }) => firstFor)).toEqual([[], ['docx']])
    await editors.setDisabled(id, true)
    expect(await first('docx')).toBe('Carrel')
  })

  it('offers no disabled editor', async () => {
    const id = await addOffice()
    expect(await editors.setDisabled(id, true)).toBe(true)
    expect(await editors.forExtension('docx', 'edit')).toHaveLength(1)
    expect(await editors.origins()).toEqual([])
    expect(await editors.setDisabled('nobody', true)).toBe(false)
  })

  it('knows the origins of the offered editors at once after one was added', async () => {
    expect(await editors.origins()).toEqual([])
    await addOffice()
    expect(await editors.origins()).toEqual(['http://office.example.org'])
  })

  it('fills the address', async () => {
    await addOffice()
    const [choice] = await editors.forExtension('docx', 'edit')
    if (!choice) throw new Error('no choice')
    const wopiSrc = 'http://portal.example.org/wopi/files/1'
    expect(editors.actionUrl(choice, { wopiSrc, language: 'fr-FR', theme: 'dark' })).toBe(
      'http://office.example.org/edit?ui=fr-FR&thm=2&WOPISrc=http%3A%2F%2Fportal.example.org%2Fwopi%2Ffiles%2F1',
    )
    expect(editors.actionUrl(choice, { wopiSrc })).toBe(
      'http://office.example.org/edit?WOPISrc=http%3A%2F%2Fportal.example.org%2Fwopi%2Ffiles%2F1',
    )
  })

  it('keeps the last good copy when a fetch fails, and says why it failed', async () => {
    const id = await addOffice()
    answer = () => new Response(null, { status: 503 })
    expect(await editors.refresh(id)).toMatchObject({ kind: 'failed' })
    const failed = await editors.get(id)
    const german = speak('de', 'adminPeople')
    const why = { host: 'office.example.org', path: '/hosting/discovery', status: '503' }
    expect(failed?.lastError?.(german)).toBe(german('fetching.status', why))
    expect(failed).toMatchObject({
      lastErrorAt: portal.clock.now(),
      edits: ['docx', 'txt'],
    })
    // Also for a process that has just started.
    expect(await open().forExtension('docx', 'edit')).toHaveLength(2)
    answer = () => new Response(suite('http://new.example.org'))
    expect(await editors.refresh(id)).toEqual({ kind: 'refreshed' })
    expect(await editors.get(id)).toMatchObject({
      lastError: null,
      origins: ['http://new.example.org'],
    })
  })

  it('fetches again after twelve hours, in the background', async () => {
    const id = await addOffice()
    await editors.forExtension('docx', 'edit')
    expect(asked).toHaveLength(1)
    portal.clock.advance(12 * hour)
    answer = () => new Response(suite('http://new.example.org'))
    const [choice] = await editors.forExtension('docx', 'edit')
    expect(choice?.urlsrc).toContain('http://office.example.org')
    await expect
      .poll(async () => (await editors.get(id))?.origins)
      .toEqual(['http://new.example.org'])
    expect(asked).toHaveLength(2)
  })

  it('leaves an editor that does not answer alone for a while', async () => {
    const id = await addOffice()
    portal.clock.advance(12 * hour)
    answer = () => new Response(null, { status: 500 })
    await editors.forExtension('docx', 'edit')
    await expect.poll(async () => (await editors.get(id))?.lastError).not.toBeNull()
    await editors.forExtension('docx', 'edit')
    expect(asked).toHaveLength(2)
  })
})
