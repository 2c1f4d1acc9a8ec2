import { expect } from '@playwright/test'
import { test } from '#e2e/support/portal-test'

test('a download is an attachment of its own type, whatever is in it', async ({
  open,
  store,
  ben,
}) => {
  const { page } = await open(ben)
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const types = {
    'evil.svg': 'image/svg+xml',
    'page.html': 'text/html; charset=utf-8',
    'Plan.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'no extension': 'application/octet-stream',
  }
  for (const [name, type] of Object.entries(types)) {
    const id = await store(ben, name, svg)
    const { headers } = await headOf(`/download/${id}`)
    expect(headers['content-type'], name).toBe(type)
    expect(headers['content-disposition'], name).toMatch(/^attachment; filename=/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain('sandbox')
    expect(headers['cache-control']).toContain('no-store')
  }

  async function headOf(path: string) {
    const answer = await page.request.get(path)
    expect(await answer.text()).toBe(svg)
    return { headers: answer.headers() }
  }
})

test('a name of any script reaches every browser', async ({ open, store, ben }) => {
  const { page } = await open(ben)
  const id = await store(ben, 'Zürich – “план” 計画.txt', 'x')
  const answer = await page.request.get(`/download/${id}`)
  expect(answer.headers()['content-disposition']).toBe(
    'attachment; filename="Zurich _ ______ __.txt"; ' +
      "filename*=UTF-8''Z%C3%BCrich%20%E2%80%93%20%E2%80%9C%D0%BF%D0%BB%D0%B0%D0%BD%E2%80%9D%20%E8%A8%88%E7%94%BB.txt",
  )
})

test('parts of a file can be asked for', async ({ open, store, ben }) => {
  const { page } = await open(ben)
  const id = await store(ben, 'digits.txt', '0123456789')
  const get = (headers: Record<string, string>) => page.request.get(`/download/${id}`, { headers })
  const part = await get({ range: 'bytes=2-4' })
  expect(part.status()).toBe(206)
  expect(await part.text()).toBe('234')
  expect(part.headers()['content-range']).toBe('bytes 2-4/10')
  const etag = part.headers().etag ?? ''
  expect((await get({ range: 'bytes=2-4', 'if-range': etag })).status()).toBe(206)
  expect((await get({ range: 'bytes=2-4', 'if-range': '"other"' })).status()).toBe(200)
  expect((await get({ range: 'bytes=10-' })).status()).toBe(416)
})

test('a signed-out person is led to sign in and back to the file', async ({ open, store, ben }) => {
  const id = await store(ben, 'Plan.txt', 'x')
  const { page } = await open(null)
  const answer = await page.request.get(`/download/${id}?version=1`, { maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toBe(
    `/sign-in?next=${encodeURIComponent(`/download/${id}?version=1`)}`,
  )
})
