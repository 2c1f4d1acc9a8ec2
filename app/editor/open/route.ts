import { randomBytes } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { smallBody } from '#app/small-body'
import { editorKinds } from '#lib/editor-kinds'
import { config } from '#server/config'

export const dynamic = 'force-dynamic'

const query = z.object({
  kind: z.enum(editorKinds),
  mode: z.enum(['edit', 'view']),
  wopisrc: z.url(),
})
const form = z.object({
  access_token: z.string().regex(/^[A-Za-z0-9._~+/=-]{16,2048}$/),
  access_token_ttl: z.coerce.number().int().nonnegative().default(0),
})

/**
 * Where the host page posts the token (reference §1.2). A page cannot read a form, so this answers a document
 * whose only work is to put the token into the tab's own storage under a random key and to go on to the editor:
 * the token is in no address, no history, no log and no memory of the server.
 */
export async function POST(request: Request): Promise<Response> {
  // Only the portal's own host page may put a document in front of the person.
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return refuse(403)

  const params = new URL(request.url).searchParams
  const asked = query.safeParse(
    Object.fromEntries([...params].map(([name, value]) => [name.toLowerCase(), value])),
  )
  const sent = form.safeParse(await readForm(request))
  if (!asked.success || !sent.success || !isOwn(asked.data.wopisrc)) return refuse(400)

  const { kind, mode, wopisrc } = asked.data
  const key = randomBytes(16).toString('base64url')
  const handOver = {
    wopiSrc: wopisrc,
    accessToken: sent.data.access_token,
    accessTokenTtl: sent.data.access_token_ttl,
    mode,
  }
  const nonce = randomBytes(16).toString('base64')
  const t = await getTranslations('editors')
  return page(
    200,
    nonce,
    `<script nonce="${nonce}">
      try {
        sessionStorage.setItem(${script(`carrel-editor:${key}`)}, ${script(JSON.stringify(handOver))})
        location.replace(${script(`/editor/${kind}#${key}`)})
      } catch {
        document.body.textContent = ${script(t('noStorage'))}
      }
    </script>`,
  )
}

/** Nobody has been asked who they are yet, so no more is read than the form can be. */
async function readForm(request: Request): Promise<Record<string, unknown>> {
  const body = await smallBody(request)
  const type = request.headers.get('content-type')
  if (!body || !type) return {}
  const read = new Response(body, { headers: { 'content-type': type } })
  return Object.fromEntries(await read.formData().catch(() => []))
}

/** The editor works for this host only: a token must never be sent to an address that a link made up. */
function isOwn(wopiSrc: string): boolean {
  const url = new URL(wopiSrc)
  return (
    url.origin === new URL(config().publicUrl).origin &&
    /^\/wopi\/files\/[A-Za-z0-9_-]{1,64}$/.test(url.pathname) &&
    url.search === '' &&
    url.hash === '' &&
    url.username === ''
  )
}

/** A text as a literal that may stand in a script element. */
function script(text: string): string {
  return JSON.stringify(text).replace(/[<>\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

async function refuse(status: 400 | 403): Promise<Response> {
  return page(status, '', (await getTranslations('editors'))('notFromPortal'))
}

async function page(status: number, nonce: string, body: string): Promise<Response> {
  const t = await getTranslations('editors')
  return new Response(
    `<!doctype html><html lang="${await getLocale()}"><head><meta charset="utf-8"><title>${t('title')}</title></head><body>${body}</body></html>`,
    {
      status,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': `default-src 'none'; ${nonce ? `script-src 'nonce-${nonce}'; ` : ''}frame-ancestors 'self'; base-uri 'none'; form-action 'none'`,
      },
    },
  )
}
