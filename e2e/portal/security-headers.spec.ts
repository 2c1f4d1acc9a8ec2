import { expect } from '@playwright/test'
import { z } from 'zod'
import { startOffice } from '#e2e/support/office'
import { addEditor } from '#e2e/support/operator'
import { test } from '#e2e/support/page-test'
import { startPortal } from '#e2e/support/portal-server'

test('pages carry a strict policy with a fresh nonce, and are not kept', async ({ portal }) => {
  const [first, second] = [
    await fetch(`${portal.url}/sign-in`),
    await fetch(`${portal.url}/sign-in`),
  ]
  const policy = first.headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
  expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/)
  expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic';`)
  expect(policy).not.toContain('unsafe-eval')
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("object-src 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(second.headers.get('content-security-policy')).not.toContain(nonce)

  const html = await first.text()
  const scripts = html.match(/<script[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])

  expect(first.headers.get('cache-control')).toContain('no-store')
  expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  expect(first.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  expect(first.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(first.headers.get('permissions-policy')).toContain('camera=()')
  expect(first.headers.get('strict-transport-security')).toBeNull()
  expect(first.headers.get('x-powered-by')).toBeNull()
})

test('nothing can be put in a frame but the built-in editor, and what carries a token sends no referrer', async ({
  portal,
}) => {
  const headersOf = async (path: string) => {
    const { headers } = await fetch(`${portal.url}${path}`, { redirect: 'manual' })
    return {
      ancestors: /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1],
      referrer: headers.get('referrer-policy'),
      sniffing: headers.get('x-content-type-options'),
    }
  }
  const origin = { referrer: 'strict-origin-when-cross-origin', sniffing: 'nosniff' }
  for (const path of [
    ...['/sign-in', '/documents', '/nothing-there', '/iconic', '/favicon.ico', '/wopibootstrapper'],
    ...['/api/health', '/api/auth/session', '/download/x', '/hosting/discovery'],
    ...[
      '/viewer/nothing-there',
      '/_next/static/nothing-there',
      '/_next/image?url=%2Ficon.svg&w=64&q=75',
    ],
  ]) {
    expect(await headersOf(path), path).toEqual({ ancestors: "'none'", ...origin })
  }
  const silent = { referrer: 'no-referrer', sniffing: 'nosniff' }
  for (const path of ['/wopi/files/x', '/link/x/y', '/editor/opened']) {
    const ancestors = path === '/editor/opened' ? "'self'" : "'none'"
    expect(await headersOf(path), path).toEqual({ ancestors, ...silent })
  }
  expect(await headersOf('/editor/text')).toEqual({ ancestors: "'self'", ...silent })
})

test('whoever is not signed in can make the portal read a form, and no more than a form', async ({
  portal,
}) => {
  const chunk = new Uint8Array(64 * 1024).fill(97)
  const before = await portal.memory()
  const post = (path: string) => {
    let left = 100 * 16
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= 1
        if (left < 0) controller.close()
        else controller.enqueue(chunk)
      },
    })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const init = { method: 'POST', redirect: 'manual', headers, body, duplex: 'half' } as const
    // The portal hangs up before all of it was sent.
    return fetch(`${portal.url}${path}`, init).then(
      ({ status }) => status,
      () => 413,
    )
  }
  expect(await post('/api/auth/callback/credentials')).toBe(413)
  expect([400, 413]).toContain(
    await post(`/editor/open?kind=text&mode=edit&wopisrc=${portal.url}/wopi/files/x`),
  )
  expect((await portal.memory()) - before).toBeLessThan(150 * 1024 ** 2)
})

test('a server action is not carried out for a page of another site', async ({
  page,
  signIn,
  ana,
}) => {
  await signIn(page.context(), ana)
  await page.goto('/profile')
  const forms = await page.locator('form').evaluateAll((all) =>
    all.map((form) =>
      [...form.querySelectorAll('input[type=hidden]')].map((input) => ({
        name: input.getAttribute('name') ?? '',
        value: input.getAttribute('value') ?? '',
      })),
    ),
  )
  const fields = forms.find((inputs) => inputs.some(({ name }) => name.startsWith('$ACTION'))) ?? []
  expect(fields).not.toEqual([])
  const multipart = Object.fromEntries(
    [...fields, { name: 'name', value: 'Eve' }].map(({ name, value }) => [name, value]),
  )
  for (const origin of ['https://evil.example.org', 'null', 'http://localhost:1']) {
    const answer = await page.request.post('/profile', { headers: { origin }, multipart })
    expect(answer.status(), origin).toBe(500)
  }
  const session = await page.request.get('/api/auth/session')
  expect(await session.json()).toMatchObject({ user: { name: ana.name } })
})

test('the portal may frame an editor and post to it once it is registered', async ({ portal }) => {
  /** Who else may be framed, or posted to. */
  const allowed = async (directive: string) => {
    const answer = await fetch(`${portal.url}/sign-in`)
    const policy = answer.headers.get('content-security-policy') ?? ''
    return new RegExp(`(?:^|; )${directive} 'self'([^;]*)`).exec(policy)?.[1]?.split(' ')
  }
  const office = await startOffice()
  expect(await allowed('frame-src')).not.toContain(office.origin)
  expect(await allowed('form-action')).not.toContain(office.origin)
  await addEditor(portal, { name: 'Office', kind: 'other', discovery: office.url })
  await expect.poll(() => allowed('frame-src')).toContain(office.origin)
  expect(await allowed('form-action')).toContain(office.origin)
  office.close()
})

test('cookies are secure when the portal is reached over https', async () => {
  const portal = await startPortal({
    PUBLIC_URL: 'https://portal.example.org',
    ADMIN_EMAIL: 'ana@example.org',
    ADMIN_PASSWORD: 'correct horse battery',
  })
  const csrf = await fetch(`${portal.url}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await csrf.json())
  const cookies = csrf.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const signedIn = await fetch(`${portal.url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.join('; ') },
    body: new URLSearchParams({
      csrfToken,
      email: 'ana@example.org',
      password: 'correct horse battery',
    }),
  })
  const session = signedIn.headers.getSetCookie().find((cookie) => cookie.includes('carrel'))
  expect(session).toMatch(/^__Host-carrel\.session=/)
  expect(session).toMatch(/; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/i)
  expect(signedIn.headers.get('location')).toBe('https://portal.example.org/documents')
  const page = await fetch(`${portal.url}/sign-in`)
  expect(page.headers.get('strict-transport-security')).toBe('max-age=31536000')
  await portal.remove()
})
