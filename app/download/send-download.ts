import { create } from 'content-disposition'
import { tellErrorTo, wordsFor } from '#app/request-words'
import { AppError } from '#server/app-error'
import { routeReader } from '#server/auth/route-viewer'
import { type Download, partOf } from '#server/documents/open-download'
import type { Portal, Viewer } from '#server/documents/portal'
import { runtime } from '#server/runtime'

/**
 * Answers with a file to keep, whole or a range of it. Never shown inside the portal: always an attachment,
 * of the type its extension says and no other, and sandboxed (next.config.mjs) should a browser show it
 * all the same.
 */
export async function sendDownload(
  request: Request,
  find: (portal: Portal, viewer: Viewer) => Promise<Download>,
): Promise<Response> {
  const viewer = await routeReader(request, 'sign-in')
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  return answerFile(request, () => find(portal, viewer))
}

/** The same for whoever has been let in already. */
export async function answerFile(
  request: Request,
  find: () => Promise<Download>,
): Promise<Response> {
  try {
    return await answer(request, await find())
  } catch (error) {
    return refusal(request, error)
  }
}

/** Says why there is no file. */
export async function refusal(request: Request, error: unknown): Promise<Response> {
  if (error instanceof AppError) {
    return words(error.code === 'too-large' ? 413 : 404, tellErrorTo(request, error))
  }
  const { log } = await runtime()
  log.error({ error }, 'a download failed')
  return words(500, wordsFor(request, 'documents')('said.unreadableFile'))
}

/** What every file to keep is sent with. */
export function fileHeaders(name: string, contentType: string): Headers {
  return new Headers({
    // no-transform: compressed, a range of a text would no longer be the range that was asked for.
    'cache-control': 'private, no-store, no-transform',
    'content-disposition': create(name, { fallback: asciiName(name) }),
    'content-type': contentType,
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
}

async function answer(request: Request, file: Download): Promise<Response> {
  const { status, headers, open } = partOf(request, file)
  const isHead = request.method === 'HEAD'
  const all = fileHeaders(file.name, file.contentType)
  for (const [name, value] of Object.entries(headers)) all.set(name, value)
  return new Response(open && !isHead ? await open() : null, { status, headers: all })
}

/** What browsers from before RFC 6266 are told. */
function asciiName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^ -~]|["%\\/]/g, '_')
}

function words(status: number, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
