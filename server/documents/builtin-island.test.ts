import { expect, test } from 'vitest'
import { chooseAction } from '#server/editors/choose-action'
import { ownDiscovery } from '#server/editors/own-discovery'
import { parseDiscovery } from '#server/editors/parse-discovery'
import { builtinIsland } from './builtin-island'

const own = parseDiscovery(ownDiscovery('http://portal.example.org'), 'http:')

test.each([
  ['docx', 'docx'],
  ['xlsx', 'sheet'],
  ['csv', 'table'],
  ['md', 'text'],
  ['pdf', 'pdf'],
  ['png', 'image'],
])('a .%s opens in the island «%s» of the built-in editor', (extension, island) => {
  const urlsrc = chooseAction(own, extension, 'edit')?.urlsrc ?? ''
  expect(builtinIsland({ kind: 'builtin', urlsrc })).toBe(island)
})

test('another editor has none of its islands, whatever its address says', () => {
  const urlsrc = 'http://office.example.org/open?kind=docx&<WOPISrc=WOPI_SOURCE&>'
  expect(builtinIsland({ kind: 'collabora', urlsrc })).toBeNull()
})
