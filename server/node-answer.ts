import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { WopiReply } from '#server/wopi/message'

/** Writes an answer to Node's response; to HEAD without its body. */
export async function writeAnswer(
  response: ServerResponse,
  { status, headers, body }: WopiReply,
  isHead: boolean,
): Promise<void> {
  response.statusCode = status
  for (const name in headers) response.setHeader(name, headers[name] ?? '')
  if (body === null || typeof body === 'string' || isHead) response.end(isHead ? null : body)
  // A store that fails half-way ends the connection, so that nobody takes what came for the whole.
  else await pipeline(body, response).catch(() => response.destroy())
}
