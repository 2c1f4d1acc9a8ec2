import { describe, expect, test } from 'vitest'
import { decodeUtf7, encodeUtf7 } from './utf7'

describe('names in headers', () => {
  test.each([
    ['R+AOk-sum+AOk- +-1 +ZeVnLA-.docx', 'Résumé +1 日本.docx'],
    ['R+AOk-sum+AOkAIAAr-1+ACBl5Wcs-.docx', 'Résumé +1 日本.docx'],
    ['a&b', 'a&b'],
    ['a+ACY-b', 'a&b'],
    ['A+-B.docx', 'A+B.docx'],
    ['x+AH4-y+AFw-z', 'x~y\\z'],
    ['+2D3eAA-.xlsx', '😀.xlsx'],
    ['+ZeVnLA--+Zyw-', '日本-本'],
    ['+ZeVnLA.docx', '日本.docx'],
    ['plain name.txt', 'plain name.txt'],
    ['', ''],
  ])('%s is read as «%s»', (header, name) => {
    expect(decodeUtf7(header)).toBe(name)
  })

  test('raw UTF-8, as HTTP shows it, is read as UTF-8', () => {
    expect(decodeUtf7(Buffer.from('Résumé.docx').toString('latin1'))).toBe('Résumé.docx')
  })

  test.each(['Résumé +1 日本.docx', 'a&b', 'x~y\\z', '😀.xlsx', '日本-本', '++', 'ü', ''])(
    '«%s» comes back as it went',
    (name) => {
      const header = encodeUtf7(name)
      expect(header).toMatch(/^[\x20-\x7d]*$/)
      expect(decodeUtf7(header)).toBe(name)
    },
  )
})
