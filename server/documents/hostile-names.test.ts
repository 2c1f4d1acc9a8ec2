import { create } from 'content-disposition'
import { expect, it } from 'vitest'
import { decodeUtf7, encodeUtf7 } from '#server/wopi/utf7'
import { repairName } from './document-name'

// Names as an editor's headers bring them: UTF-7 hides what HTTP would not let through.
it.each([
  ['+AA0ACg-X-Evil: 1.txt', 'X-Evil: 1.txt'],
  ['..+AC8-..+AC8-etc+AC8-passwd', 'passwd'],
  ['C:+AFw-windows+AFw-evil.exe', 'evil.exe'],
  ['invoice+IC4-fdp.exe', 'invoicefdp.exe'],
  ['a+AAA-b.txt', 'ab.txt'],
  ['+IgAgGQ-', '\u2200\u2019'],
  ['+////', '\uffff'],
  ['con.txt', '_con.txt'],
  ['+AC4ALg-', 'Untitled'],
])('the name %s is stored as %j, and goes out in headers of one line', (sent, stored) => {
  const name = repairName(decodeUtf7(sent))
  expect(name).toBe(stored)
  const headers = new Headers({
    'content-disposition': create(name, { fallback: name.replace(/[^ -~]|["%\\/]/g, '_') }),
    'x-wopi-validrelativetarget': encodeUtf7(name),
  })
  for (const value of headers.values()) expect(value).toMatch(/^[\x20-\x7e]*$/)
})
