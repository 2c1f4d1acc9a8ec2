import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { createPerson, importDocument, mintToken, type Person } from '#e2e/support/operator'
import { type PortalServer, startPortal } from '#e2e/support/portal-server'

/** What differs from request to request, is Next's own and about pages, or is left out by Next: the length. */
const passing = [
  ...['date', 'connection', 'keep-alive', 'transfer-encoding', 'vary', 'content-length'],
  // Another time with each request, and of files on the way past Next only.
  'server-timing',
]

test('files go in and out past Next as they do through it, down to each header', async () => {
  const [direct, next] = [await askAll('direct'), await askAll('next')]
  expect(direct.length).toBeGreaterThan(20)
  for (const [index, answer] of next.entries()) expect(direct[index], answer.call).toEqual(answer)
})

/** Asks a portal of its own everything, and gives back the answers without what is random. */
async function askAll(door: 'direct' | 'next') {
  const portal = await startPortal({
    ...{ WOPI_DOOR: door, MAX_UPLOAD_BYTES: '100000', SERVER_TIMING: 'on' },
  })
  try {
    const ana = await createPerson(portal, 'Ana')
    const id = await importDocument(portal, 'tsconfig.json', ana)
    const { accessToken: token } = await mintToken(portal, id, ana)
    const cookie = await signIn(portal, ana)
    const file = `/download/${id}`
    const answers: { call: string; status: number; headers: object; body: string }[] = []
    const ask = async (method: string, path: string, headers = {}, body?: string) => {
      const answer = await fetch(portal.url + path, {
        ...{ method, redirect: 'manual', ...(body === undefined ? {} : { body }) },
        // Next compresses the few words of a refusal; the other door does not.
        headers: { cookie, origin: portal.url, 'accept-encoding': 'identity', ...headers },
      })
      const plain = (text: string) =>
        text.replaceAll(portal.url, '').replace(/[\w-]{21,}(?![\w-])/g, (all) => `…${all.length}`)
      const text = await answer.text()
      // Browsers show by it how much is still to come.
      const isFile = method === 'GET' && /^20[06]$/.test(String(answer.status))
      if (door === 'direct' && isFile && !path.includes('/zip')) {
        expect(answer.headers.get('content-length'), path).toBe(String(text.length))
        const parts = /^db;dur=[\d.]+, blob;dur=[\d.]+, total;dur=[\d.]+$/
        expect(answer.headers.get('server-timing'), path).toMatch(parts)
      }
      const kept = [...answer.headers].filter(([name]) => !passing.includes(name))
      answers.push({
        call: `${method} ${plain(path)} ${JSON.stringify(headers)}`,
        status: answer.status,
        headers: Object.fromEntries(kept.map(([name, value]) => [name, plain(value)])),
        body: path.includes('/zip') ? text.slice(0, 2) : plain(text),
      })
      return { headers: answer.headers, text }
    }
    const etag = (await ask('GET', file)).headers.get('etag') ?? ''
    for (const path of [file, `/wopi/files/${id}/contents?access_token=${token}`]) {
      await ask('HEAD', path)
      await ask('GET', path, { range: 'bytes=2-4' })
      await ask('GET', path, { range: 'bytes=999999-' })
      await ask('GET', path, { range: 'bytes=2-4', 'if-range': '"another"' })
      await ask('GET', path, { 'if-none-match': etag })
    }
    await ask('GET', `${file}?version=1`)
    await ask('GET', `${file}?version=7`, { 'accept-language': 'de' })
    await ask('GET', `${file}?version=x`)
    await ask('POST', file)
    await ask('GET', `/download/zip?d=${id}`)
    await ask('GET', '/download/rejected/none')
    await ask('GET', '/download/template/none')
    await ask('GET', `${file}?version=1`, { cookie: '' })
    const { documentId } = z
      .object({ documentId: z.string() })
      .parse(JSON.parse((await ask('POST', '/api/uploads?name=Letter.txt', {}, 'words')).text))
    await ask('GET', `/download/${documentId}`)
    await ask('POST', '/api/uploads?name=Large.txt', {}, 'x'.repeat(100_001))
    await ask('POST', '/api/uploads', { 'accept-language': 'de' }, 'x')
    await ask('POST', '/api/uploads?name=a.txt', { cookie: '' }, 'x')
    await ask('POST', '/api/uploads?name=a.txt', { origin: 'https://elsewhere.example.org' }, 'x')
    const tus = { 'tus-resumable': '1.0.0' }
    const named = { 'upload-metadata': `name ${btoa('Big.txt')}`, 'upload-length': '9' }
    await ask('POST', '/api/uploads/resumable', { ...tus, ...named, 'upload-length': '100001' })
    const made = await ask('POST', '/api/uploads/resumable', { ...tus, ...named })
    const upload = made.headers.get('location') ?? ''
    const chunk = { ...tus, 'content-type': 'application/offset+octet-stream' }
    await ask('PATCH', upload, { ...chunk, 'upload-offset': '0' }, 'first')
    await ask('PATCH', upload, { ...chunk, 'upload-offset': '0' }, 'again')
    await ask('HEAD', upload, tus)
    await ask('PATCH', upload, { ...chunk, 'upload-offset': '5' }, 'last')
    const finished = upload.replace('resumable', 'finished')
    await ask('POST', finished)
    await ask('POST', finished, { cookie: '' })
    await ask('GET', finished)
    await ask('DELETE', upload, tus)
    return answers
  } finally {
    await portal.remove()
  }
}

async function signIn({ url }: PortalServer, { email, password }: Person): Promise<string> {
  const csrf = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
  const cookiesOf = (answer: Response) =>
    answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '')
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    ...{ method: 'POST', redirect: 'manual', headers: { cookie: cookiesOf(csrf).join('; ') } },
    body: new URLSearchParams({ csrfToken, email, password }),
  })
  return cookiesOf(signedIn).join('; ')
}
