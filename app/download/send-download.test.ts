import { expect, test } from 'vitest'
import { AppError } from '#server/app-error'
import type { Download } from '#server/documents/open-download'
import { answerFile } from './send-download'

const bytes = Buffer.from('0123456789')
const file: Download = {
  ...{ name: 'Plan.txt', contentType: 'text/plain; charset=utf-8', size: 10, sha256: 'ab12' },
  async open(range) {
    return new Blob([range ? bytes.subarray(range.start, range.end + 1) : bytes]).stream()
  },
}

const ask = (headers: Record<string, string>, method = 'GET', found: Partial<Download> = {}) => {
  const request = new Request('http://localhost/download/x', { method, headers })
  return answerFile(request, async () => ({ ...file, ...found }))
}

test.each([
  ['GET', {}, 200, '0123456789', '10', null],
  ['HEAD', {}, 200, '', '10', null],
  ['GET', { range: 'bytes=2-4' }, 206, '234', '3', 'bytes 2-4/10'],
  // A part is asked for by GET only.
  ['HEAD', { range: 'bytes=2-4' }, 200, '', '10', null],
  ['GET', { range: 'bytes=2-4,6-7' }, 200, '0123456789', '10', null],
  ['GET', { range: 'bytes=10-' }, 416, '', null, 'bytes */10'],
  ['GET', { 'if-none-match': '"ab12"' }, 304, '', null, null],
  ['HEAD', { 'if-none-match': '"ab12"' }, 304, '', null, null],
] as const)('%s %j: %i «%s»', async (method, headers, status, text, length, range) => {
  const answer = await ask(headers, method)
  expect([answer.status, await answer.text()]).toEqual([status, text])
  expect(answer.headers.get('content-length')).toBe(length)
  expect(answer.headers.get('content-range')).toBe(range)
  expect(answer.headers.get('etag')).toBe('"ab12"')
  expect(answer.headers.get('accept-ranges')).toBe('bytes')
  expect(answer.headers.get('content-disposition')).toContain('attachment')
})

test('why there is no file is said in the language of the request', async () => {
  const request = (language: string) =>
    answerFile(
      new Request('http://localhost/download/x', { headers: { 'accept-language': language } }),
      () => Promise.reject(new AppError('not-found', (t) => t('versions.noSuch'))),
    )
  const [english, german] = [await request('en'), await request('de')]
  expect([english.status, german.status]).toEqual([404, 404])
  expect(await german.text()).not.toBe(await english.text())
})
