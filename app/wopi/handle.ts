import { runtime } from '#server/runtime'

/** Hands a request to the WOPI host as it came: the host reads address, method and headers itself. */
export async function handle(request: Request): Promise<Response> {
  const { wopi } = await runtime()
  const { body, ...init } = await wopi(request)
  return new Response(body, init)
}
