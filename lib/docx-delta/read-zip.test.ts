import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { speak } from '#messages/speak'
import { prepareDocx } from './prepare'
import { readZip, unpack, ZipError } from './read-zip'
import { docxOf } from './test-docx'
import { packEntry, writeZip } from './write-zip'

const problemOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof ZipError ? error.problem : String(error)
  }
}

describe('readZip', () => {
  it('reads what writeZip wrote, byte for byte and in order', () => {
    const bytes = new TextEncoder().encode('hello '.repeat(100))
    const zip = writeZip([packEntry('b/ä.txt', bytes), packEntry('a.txt', new Uint8Array())])
    const entries = readZip(zip)
    expect(entries.map((entry) => entry.name)).toEqual(['b/ä.txt', 'a.txt'])
    expect(entries.map(unpack)).toEqual([bytes, new Uint8Array()])
    expect(Buffer.from(writeZip(entries)).equals(zip)).toBe(true)
  })

  it('reads the zips of others', () => {
    const zip = zipSync({ 'x.xml': [new Uint8Array([1, 2, 3]), { level: 0 }] })
    expect(readZip(zip).map(unpack)).toEqual([new Uint8Array([1, 2, 3])])
  })

  it('tells what is wrong with a file', () => {
    const zip = docxOf('<w:p/>')
    expect(problemOf(() => readZip(new Uint8Array(100)))).toBe('not-a-zip')
    expect(problemOf(() => readZip(zip.slice(0, 200)))).toBe('damaged')
    const ole = new Uint8Array(600)
    ole.set([0xd0, 0xcf, 0x11, 0xe0])
    expect(problemOf(() => readZip(ole))).toBe('password-protected')
  })

  it('refuses an entry that does not match its checksum', () => {
    const zip = docxOf('<w:p/>')
    zip[60] = (zip[60] ?? 0) ^ 0xff
    expect(problemOf(() => readZip(zip).map(unpack))).toBe('damaged')
  })

  it('holds declared sizes to the limits before anything is unpacked', () => {
    const zip = writeZip([packEntry('big.xml', new Uint8Array(2_000_000))])
    expect(zip.length).toBeLessThan(4000)
    expect(problemOf(() => readZip(zip, { entries: 10, total: 1_000_000 }))).toBe('too-large')
    const many = writeZip(['a', 'b', 'c'].map((name) => packEntry(name, new Uint8Array())))
    expect(problemOf(() => readZip(many, { entries: 2, total: 100 }))).toBe('too-many-parts')
  })

  it('stops an entry that unpacks to more than it declares', () => {
    const [entry] = readZip(writeZip([packEntry('bomb.xml', new Uint8Array(5_000_000))]))
    if (!entry) throw new Error('no entry')
    expect(problemOf(() => unpack({ ...entry, size: 1000 }))).toBe('damaged')
  })
})

describe('prepareDocx', () => {
  it('names every paragraph for the editor and keeps the names that are good', () => {
    const prepared = prepareDocx(
      docxOf(
        '<w:p/><w:p w14:paraId="12345678"><w:r><w:t>x</w:t></w:r></w:p><w:p w14:paraId="F0000000"/>',
      ),
    )
    if (prepared.kind !== 'ready') throw new Error(prepared.kind)
    const xml = new TextDecoder().decode(
      readZip(prepared.forEditor)
        .filter((entry) => entry.name === 'word/document.xml')
        .map(unpack)[0],
    )
    expect(xml).toContain('<w:p w14:paraId="5CA00001"/><w:p w14:paraId="12345678">')
    expect(xml).toContain('<w:p w14:paraId="5CA00002"/>')
  })

  it('refuses parts that are not well-formed, or have a DTD', () => {
    const reason = (xml: string) => {
      const prepared = prepareDocx(docxOf('', { 'word/document.xml': xml }))
      return prepared.kind === 'refused' ? prepared.reason(speak('en', 'editors')) : 'ready'
    }
    expect(reason('<a><b></a>')).toContain('not well-formed')
    expect(reason('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toContain('not well-formed')
  })
})
