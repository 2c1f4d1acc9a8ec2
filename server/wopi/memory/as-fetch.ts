import type { WopiReply, WopiRequest } from '#server/wopi/message'

/** The same host in the words of Fetch, as tests like to speak to it. */
export function asFetch(
  host: (request: WopiRequest) => Promise<WopiReply>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { body, ...init } = await host(request)
    return new Response(body, init)
  }
}
