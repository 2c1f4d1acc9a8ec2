import { createTusServer } from '#app/api/uploads/tus-server'
import { routeViewer } from '#server/auth/route-viewer'
import { runtime } from '#server/runtime'

/** Large files, by the tus protocol for resumable uploads 1.0 (https://tus.io/protocols/resumable-upload). */
async function handle(request: Request): Promise<Response> {
  const viewer = await routeViewer(request)
  if (viewer instanceof Response) return viewer
  const { portal } = await runtime()
  const response = await createTusServer(portal, viewer, request).handleWeb(request)
  response.headers.set('cache-control', 'no-store')
  return response
}

export { handle as DELETE, handle as HEAD, handle as PATCH, handle as POST }
