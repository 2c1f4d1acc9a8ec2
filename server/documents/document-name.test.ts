import { describe, expect, test } from 'vitest'
import {
  checkName,
  extensionOf,
  freeName,
  isSameName,
  maxNameBytes,
  nameKeyOf,
  repairName,
} from './document-name'

describe('the extension', () => {
  test.each([
    ['Report.docx', 'docx'],
    ['Report.DOCX', 'docx'],
    ['archive.tar.gz', 'gz'],
    ['README', ''],
    ['.gitignore', ''],
    ['v1.2 draft', ''],
    ['Letter to Mr. Smith', ''],
    ['ends with a dot.', ''],
  ])('of %s is «%s»', (name, extension) => {
    expect(extensionOf(name)).toBe(extension)
  })
})

describe('a repaired name', () => {
  test.each([
    ['C:\\Users\\ana\\Report.docx', 'Report.docx'],
    ['../../etc/passwd', 'passwd'],
    ['folder/', 'folder'],
    ['a\u0000b\nc.txt', 'abc.txt'],
    ['invoice\u202Excod.exe', 'invoicexcod.exe'],
    ['...hidden.docx', 'hidden.docx'],
    ['report.docx. .', 'report.docx'],
    ['CON.docx', '_CON.docx'],
    ['nul', '_nul'],
    ['Concert.docx', 'Concert.docx'],
    ['  two   spaces .docx', 'two spaces .docx'],
    ['Re\u0301sume\u0301.docx', 'R\u00e9sum\u00e9.docx'],
    ['\ud800.docx', 'docx'],
    ['', 'Untitled'],
    ['///', 'Untitled'],
    ['..', 'Untitled'],
    ['\u0641\u0627\u200c\u0631\u0633\u06cc.docx', '\u0641\u0627\u200c\u0631\u0633\u06cc.docx'],
  ])('%j becomes %j', (raw, name) => {
    expect(repairName(raw)).toBe(name)
  })

  test('that is too long in bytes is cut between letters and keeps its extension', () => {
    const name = repairName(`${'ü'.repeat(200)}.docx`)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(maxNameBytes)
    expect(name).toBe(`${'ü'.repeat(125)}.docx`)
    expect(repairName(`${'😀'.repeat(100)}.docx`)).toBe(`${'😀'.repeat(62)}.docx`)
  })
})

describe('a typed name', () => {
  test('is trimmed and composed', () => {
    expect(checkName('  Re\u0301sume\u0301.docx ')).toBe('R\u00e9sum\u00e9.docx')
  })

  test.each([
    ['', 'Type a name.'],
    [' \t ', 'Type a name.'],
    ['a/b', 'cannot contain / or \\'],
    ['a\\b', 'cannot contain / or \\'],
    ['.docx', 'cannot begin with a dot'],
    ['a.', 'cannot end with a dot'],
    ['lpt1.docx', 'Windows keeps this name'],
    ['a\u0007b', 'invisible characters'],
    ['a\u202Eb', 'invisible characters'],
    ['x'.repeat(256), '256 bytes long; at most 255'],
    ['ü'.repeat(128), '256 bytes long; at most 255'],
  ])('%j is refused', (typed, reason) => {
    expect(() => checkName(typed)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        field: 'name',
        message: expect.stringContaining(reason),
      }),
    )
  })
})

test('names are searched and sorted without case and accents', () => {
  expect(nameKeyOf('RÉSUMÉ Ünal.docx')).toBe('resume unal.docx')
  expect(nameKeyOf('가나다.txt')).toBe('가나다.txt')
  expect(nameKeyOf('データ.txt')).toBe('データ.txt')
})

test('two names are the same without regard to case, but not to accents', () => {
  expect(isSameName('Report.docx', 'REPORT.DOCX')).toBe(true)
  expect(isSameName('Resume.docx', 'R\u00e9sum\u00e9.docx')).toBe(false)
  expect(isSameName('R\u00e9sum\u00e9.docx', 'Re\u0301sume\u0301.docx')).toBe(true)
})

describe('a free name', () => {
  test('is the name itself when nobody has it', () => {
    expect(freeName('Report.docx', ['Other.docx'], 'in-brackets')).toBe('Report.docx')
  })

  test('for a copy counts in brackets, also from a name that has them', () => {
    expect(freeName('Report.docx', ['report.DOCX'], 'in-brackets')).toBe('Report (2).docx')
    expect(freeName('Report (2).docx', ['Report.docx', 'Report (2).docx'], 'in-brackets')).toBe(
      'Report (3).docx',
    )
  })

  test('for a new document counts plainly', () => {
    const taken = ['Untitled document.docx', 'Untitled document 2.docx']
    expect(freeName('Untitled document.docx', taken, 'plain')).toBe('Untitled document 3.docx')
  })

  test('stays within the length', () => {
    const long = `${'x'.repeat(250)}.docx`
    expect(freeName(long, [long], 'in-brackets')).toBe(`${'x'.repeat(246)} (2).docx`)
  })
})
