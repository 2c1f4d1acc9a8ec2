import { describe, expect, it } from 'vitest'
import { ownVectors } from '#server/wopi/proof-vectors'
import { chooseAction, extensionsOf } from './choose-action'
import { ownDiscovery, textExtensions } from './own-discovery'
import { BadDiscovery, parseDiscovery } from './parse-discovery'

const office = `<?xml version="1.0" encoding="utf-8"?>
<wopi-discovery>
  <net-zone name="external-http">
    <app name="Word" favIconUrl="https://ds.example.com/word.ico">
      <action name="view" ext="docx" urlsrc="https://ds.example.com/hosting/wopi/word/view?&lt;rs=DC_LLCC&amp;&gt;&amp;"/>
      <action name="edit" ext="docx" default="true" requires="locks,update" urlsrc="https://ds.example.com/hosting/wopi/word/edit?&lt;ui=UI_LLCC&amp;&gt;&amp;"/>
      <action name="view" ext="doc" default="true" urlsrc="https://ds.example.com/hosting/wopi/word/view?"/>
      <action name="convert" ext="doc" targetext="docx" requires="update" urlsrc="https://ds.example.com/convert?"/>
      <action name="edit" ext="one" requires="cobalt" urlsrc="https://ds.example.com/one?"/>
    </app>
    <app name="application/msword">
      <action name="edit" ext="" default="true" urlsrc="https://ds.example.com/word?"/>
    </app>
  </net-zone>
  <proof-key oldvalue="a" value="b" modulus="${ownVectors.modulus}" exponent="AQAB" oldmodulus="${ownVectors.oldModulus}" oldexponent="AQAB"/>
</wopi-discovery>`

const collabora = `<wopi-discovery><net-zone name="external-http"><app name="writer">
  <action default="true" ext="odt" name="edit" urlsrc="https://cool.example.com/browser/abc/cool.html?"/>
  <action ext="pdf" name="view_comment" default="true" urlsrc="https://cool.example.com/browser/abc/cool.html?"/>
</app></net-zone></wopi-discovery>`

describe('parseDiscovery', () => {
  it('decodes entities in addresses', () => {
    const [view] = parseDiscovery(office).actions
    expect(view).toEqual({
      app: 'Word',
      name: 'view',
      extension: 'docx',
      urlsrc: 'https://ds.example.com/hosting/wopi/word/view?<rs=DC_LLCC&>&',
      requires: [],
      isDefault: false,
    })
  })

  it('reads the proof keys, when there are some', () => {
    expect(parseDiscovery(office).proofKeys?.old?.asymmetricKeyType).toBe('rsa')
    expect(parseDiscovery(collabora).proofKeys).toBeNull()
  })

  it('takes the zone of the portal’s scheme when there are several', () => {
    const zone = (name: string) =>
      `<net-zone name="${name}"><app name="W"><action name="view" ext="docx" urlsrc="https://${name}.example.com/"/></app></net-zone>`
    const xml = `<wopi-discovery>${zone('internal-http')}${zone('external-https')}${zone('external-http')}</wopi-discovery>`
    expect(parseDiscovery(xml, 'http:').actions[0]?.urlsrc).toBe(
      'https://external-http.example.com/',
    )
    expect(parseDiscovery(xml, 'https:').actions[0]?.urlsrc).toBe(
      'https://external-https.example.com/',
    )
  })

  const refused: [string, string, RegExp][] = [
    ['an HTML page', '<html><body></body></html>', /answers <html>/],
    ['something that is not XML', 'Not found', /well-formed/],
    ['an unclosed document', '<wopi-discovery><net-zone name="x">', /well-formed/],
    ['a DTD', `<!DOCTYPE x [<!ENTITY a "b">]>${office.slice(39)}`, /DTD/],
    ['no action', '<wopi-discovery><net-zone name="x"></net-zone></wopi-discovery>', /no action/],
    [
      'a script address',
      office.replace('https://ds.example.com/word?', 'javascript:alert(1)'),
      /urlsrc/,
    ],
    ['a relative address', office.replace('https://ds.example.com/word?', '/word?'), /urlsrc/],
    ['an address without end', office.replace('word?"', `word?${'?'.repeat(5000)}x"`), /too long/],
    [
      'elements nested as deeply as fit',
      `<wopi-discovery>${'<a>'.repeat(1_700_000)}`,
      /nested too deeply/,
    ],
    [
      'actions without number',
      office.replace(/<action name="convert".*\n/, (action) => action.repeat(5001)),
      /more than 5000 actions/,
    ],
    ['an action without a name', office.replace('name="convert" ', ''), /name/],
  ]
  for (const [name, xml, message] of refused) {
    it(`refuses ${name}`, () => {
      expect(() => parseDiscovery(xml)).toThrow(BadDiscovery)
      expect(() => parseDiscovery(xml)).toThrow(message)
    })
  }
})

describe('chooseAction', () => {
  const suite = parseDiscovery(office)
  it('offers editing to those who may edit', () => {
    expect(chooseAction(suite, 'docx', 'edit')?.action).toBe('edit')
  })
  it('never offers editing for a view', () => {
    expect(chooseAction(suite, 'docx', 'view')).toEqual({
      action: 'view',
      urlsrc: 'https://ds.example.com/hosting/wopi/word/view?<rs=DC_LLCC&>&',
    })
  })
  it('shows what it cannot edit', () => {
    expect(chooseAction(suite, 'doc', 'edit')?.action).toBe('view')
  })
  it('leaves out actions that need more than this host offers', () => {
    expect(chooseAction(suite, 'one', 'edit')).toBeNull()
  })
  it('never takes the action of a MIME type for a file without extension', () => {
    expect(chooseAction(suite, '', 'edit')).toBeNull()
  })
  it('opens Collabora’s edit address for a view, because it lists no other', () => {
    const cool = parseDiscovery(collabora)
    expect(chooseAction(cool, 'odt', 'view')?.action).toBe('view')
    expect(chooseAction(cool, 'pdf', 'edit')?.action).toBe('view')
  })
  it('sorts what an editor edits from what it shows', () => {
    expect(extensionsOf(suite)).toEqual({ edits: ['docx'], views: ['doc'] })
  })
})

describe('the built-in editor’s own discovery document', () => {
  it('passes the same checks as every other', () => {
    const own = parseDiscovery(ownDiscovery('http://localhost:3000'), 'http:')
    expect(extensionsOf(own).edits).toEqual(['docx', 'xlsx', ...textExtensions].sort())
    expect(chooseAction(own, 'md', 'view')).toEqual({
      action: 'view',
      urlsrc:
        'http://localhost:3000/editor/open?kind=text&mode=view&<ui=UI_LLCC&><thm=THEME_ID&><WOPISrc=WOPI_SOURCE&>',
    })
  })
})
