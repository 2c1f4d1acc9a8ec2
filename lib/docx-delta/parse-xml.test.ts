import { describe, expect, it } from 'vitest'
import { parseXml } from './parse-xml'
import { attributeOf, characterData, descendants, elementsOf, rawOf } from './xml-tree'

describe('parseXml', () => {
  it('keeps the source of every element', () => {
    const source = '<?xml version="1.0"?><a x = "1" ><!-- c --><b/>t<c>&lt;<![CDATA[<]]></c></a>'
    const { root } = parseXml(source)
    expect(rawOf(root)).toBe(source.slice(21))
    expect(elementsOf(root).map(rawOf)).toEqual(['<b/>', '<c>&lt;<![CDATA[<]]></c>'])
    expect([...descendants(root)].map(characterData)).toEqual(['', '<<'])
  })

  it('names elements by their namespace, whatever the prefix', () => {
    const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    for (const source of [
      `<n:p xmlns:n="${w}" n:x="1"/>`,
      `<p xmlns="${w}" xmlns:w="${w}" w:x="1"/>`,
      `<w:p xmlns:w="${strict}" w:x="1"/>`,
    ]) {
      const { root } = parseXml(source)
      expect([root.name, attributeOf(root, 'w:x')]).toEqual(['w:p', '1'])
    }
  })

  it.each([
    ['<a><b></a></b>', 'a stray </a>'],
    ['<a>', 'never closed'],
    ['<a/><b/>', 'one root'],
    ['<a x="1" x="2"/>', 'given twice'],
    ['<w:a/>', 'not declared'],
    ['<a>&nbsp;</a>', 'reference'],
    ['<a x="<"/>', 'unreadable markup'],
    ['<a>\u0001</a>', 'control character'],
    ['<!DOCTYPE a><a/>', 'unreadable markup'],
    ['', 'one root'],
  ])('refuses %s', (source, problem) => {
    expect(() => parseXml(source)).toThrow(problem)
  })
})
