import { runtime } from '#server/runtime'

export const dynamic = 'force-dynamic'

/** The built-in editor's own discovery document, for whoever wants to look it up as a WOPI host would. */
export async function GET(): Promise<Response> {
  const { portal } = await runtime()
  return new Response(portal.editors.ownDiscovery(), {
    headers: {
      'Content-Type': 'text/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
