/** What the host reads of a request's headers: names in any case, null for what was not sent. */
export type WopiHeaders = Pick<Headers, 'get'>

/**
 * What the host reads of a request. Fetch's `Request` is one, as Next's routes get it; so is what the door makes of
 * Node's (server/wopi-door.ts).
 */
export interface WopiRequest extends Pick<Request, 'method' | 'url'> {
  headers: WopiHeaders
  body: AsyncIterable<Uint8Array> | null
  /** Whether the caller has gone. */
  signal: Pick<AbortSignal, 'aborted'>
}

/** What the host answers: a status, headers, and a body that is text, a stream of bytes, or nothing. */
export interface WopiReply {
  status: number
  headers: Record<string, string>
  body: ReadableStream<Uint8Array> | string | null
}
