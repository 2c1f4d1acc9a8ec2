import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy, permissionsPolicy } from '#lib/content-policy'
import { pathHeader } from '#server/auth/path-header'
import { config as settings } from '#server/config'

/**
 * Gives every page its security headers and a fresh nonce, and tells it its own path. Nothing else happens
 * here: who may see what is decided where the data is read.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const editorOrigins = await origins()
  const policy = contentPolicy({
    nonce: randomBytes(16).toString('base64'),
    isEditor: pathname === '/editor' || pathname.startsWith('/editor/'),
    editorOrigins,
    // biome-ignore lint/style/noProcessEnv: a constant that Next puts in when it builds
    isDevelopment: process.env.NODE_ENV === 'development',
  })
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy)
  headers.set(pathHeader, `${pathname}${search}`)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('permissions-policy', permissionsPolicy(editorOrigins))
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('cross-origin-resource-policy', 'same-origin')
  if (settings().publicUrl.startsWith('https:')) {
    response.headers.set('strict-transport-security', 'max-age=31536000')
  }
  return response
}

/** The origins of the registered editors, which server/runtime.ts publishes; none before it has started. */
async function origins(): Promise<readonly string[]> {
  const published: unknown = Reflect.get(globalThis, Symbol.for('carrel.editorOrigins'))
  const found: unknown = typeof published === 'function' ? await published() : []
  return Array.isArray(found) ? found.filter((origin) => typeof origin === 'string') : []
}

export const config = {
  matcher: [
    // A proxy cuts request bodies at 10 MB: it must not see the WOPI surface and uploads.
    // editor/open carries a policy of its own, stricter than a page's.
    '/((?!wopi/|wopibootstrapper|api/|download/|link/|hosting/|viewer/|editor/open$|_next/static/|_next/image|icon\\.svg$).*)',
  ],
}
