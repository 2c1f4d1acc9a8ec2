import { z } from 'zod'
import { fileHeaders, refusal } from '#app/download/send-download'
import { wordsFor } from '#app/request-words'
import { routeReader } from '#server/auth/route-viewer'
import { openZip } from '#server/documents/zip/open-zip'
import { planZip } from '#server/documents/zip/plan-zip'
import { runtime } from '#server/runtime'

const ids = z.array(z.string().min(1).max(64)).max(200)

/** Several documents (`?d=`) and folders (`?f=`) as one zip. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await routeReader(request, 'sign-in')
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  try {
    const { searchParams } = new URL(request.url)
    const named = (kind: 'document' | 'folder', key: string) =>
      (ids.safeParse(searchParams.getAll(key)).data ?? []).map((id) => ({ kind, id }))
    const items = [...named('folder', 'f'), ...named('document', 'd')]
    const { name, entries } = await planZip(portal, viewer, { items })
    const zip = name ?? wordsFor(request, 'documents')('newNames.zip')
    const headers = fileHeaders(`${zip}.zip`, 'application/zip')
    const body = request.method === 'HEAD' ? null : openZip(portal, entries)
    return new Response(body, { headers })
  } catch (error) {
    return refusal(request, error)
  }
}

export const HEAD = GET
