import { lockFailureReason } from './lock-rules'
import type { WopiReply } from './message'
import type { Outcome } from './outcome'
import { tellPart } from './part'
import type { HeldLock } from './ports'
import { formatMicros } from './time'
import { encodeUtf7 } from './utf7'

/** Never cached, never sniffed, never run: tokens and other people's bytes travel here. */
const ALWAYS = {
  'Cache-Control': 'no-store, no-transform',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
}

/** Turns an outcome into the answer that the protocol wants (reference §3.1). The only file with status codes. */
export function toReply(outcome: Outcome): WopiReply {
  switch (outcome.kind) {
    case 'json':
      return json(200, outcome.body)
    case 'done':
      return reply(200, null, {})
    case 'contents': {
      const { status, headers } = tellPart(outcome.part, outcome.head)
      return reply(status, outcome.bytes, {
        ...headers,
        'Content-Type': 'application/octet-stream',
        'X-WOPI-ItemVersion': String(outcome.head.version),
      })
    }
    case 'saved':
    case 'unchanged':
      // The body is not in Microsoft's protocol; LibreOffice Online and ONLYOFFICE learn the new time from it.
      return json(
        200,
        { LastModifiedTime: formatMicros(outcome.modifiedAt) },
        { 'X-WOPI-ItemVersion': String(outcome.version) },
      )
    case 'lock-done':
      return reply(200, null, { 'X-WOPI-ItemVersion': String(outcome.version) })
    case 'lock-is':
      return reply(200, null, {
        'X-WOPI-Lock': outcome.current?.id ?? '',
        'X-WOPI-ItemVersion': String(outcome.version),
      })
    case 'lock-mismatch':
      return reply(409, null, lockHeaders(outcome.current))
    case 'changed-elsewhere':
      return json(
        409,
        { COOLStatusCode: 1010, LOOLStatusCode: 1010 },
        {
          ...lockHeaders(outcome.current),
          'X-WOPI-LockFailureReason': 'The document was changed elsewhere since it was opened.',
        },
      )
    case 'name-taken':
      return refuse(409, 'this name is taken', validTarget(outcome.free))
    case 'target-locked':
      return reply(409, null, { ...lockHeaders(outcome.current), ...validTarget(outcome.free) })
    case 'invalid-name':
      return refuse(400, 'this name cannot be used', {
        [outcome.of === 'file'
          ? 'X-WOPI-InvalidFileNameError'
          : 'X-WOPI-InvalidContainerNameError']: outcome.reason,
        ...(outcome.free === null ? {} : validTarget(outcome.free)),
      })
    case 'not-empty':
      return refuse(409, 'the container is not empty')
    case 'bad-request':
      return refuse(400, outcome.reason)
    case 'wrong-length':
      return refuse(
        400,
        `the body had ${outcome.received} bytes, not as many as Content-Length says`,
      )
    case 'broken-off':
      return refuse(400, 'the body broke off; nothing was stored')
    case 'stalled':
      // The rest of the body would only keep the connection.
      return refuse(408, 'the body stood still for too long; nothing was stored', {
        Connection: 'close',
      })
    case 'not-authorised':
      return refuse(401, 'the access token is missing, ended, or not good for this')
    case 'not-proved':
      // Not 401: the specification asks for 500 (reference §6.2).
      return refuse(500, 'the proof of this request is not valid')
    case 'not-found':
      return refuse(404, 'no such file')
    case 'method-not-allowed':
      return refuse(405, 'this method is not known here', { Allow: outcome.allow.join(', ') })
    case 'larger-than-expected':
      return refuse(412, 'the file is larger than X-WOPI-MaxExpectedSize')
    case 'too-large':
      return refuse(413, 'the body is larger than this host takes')
    case 'over-quota':
      // LibreOffice Online and ONLYOFFICE show 413 as «no room left» and stay open (reference §2.8, rule 8).
      return refuse(
        413,
        outcome.kept
          ? 'the quota is used up; the document was not changed, and what was sent is kept for its owner'
          : 'the quota is used up; nothing was stored',
      )
    case 'failed':
      return refuse(500, `unexpected; correlation id ${outcome.correlationId}`)
    case 'not-implemented':
      return refuse(501, 'this operation is not implemented')
    case 'busy':
      return refuse(503, 'too many documents are coming in at this moment; nothing was stored', {
        'Retry-After': '10',
      })
    case 'storage-read-only':
      return refuse(500, 'the store of documents may only be read at present; nothing was stored')
    case 'storage-full':
      return refuse(507, 'no room left to store the document')
  }
}

function reply(
  status: number,
  body: WopiReply['body'],
  headers: Record<string, string>,
): WopiReply {
  return { status, headers: { ...ALWAYS, ...headers }, body }
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): WopiReply {
  return reply(status, JSON.stringify(body), {
    'Content-Type': 'application/json; charset=utf-8',
    ...headers,
  })
}

/** X-WOPI-ServerError carries a text for the client's log (reference §5). */
function refuse(status: number, reason: string, headers: Record<string, string> = {}): WopiReply {
  return reply(status, null, { 'X-WOPI-ServerError': reason, ...headers })
}

/** A name that would work; clients try again with it (reference §2.9). */
function validTarget(free: string): Record<string, string> {
  return { 'X-WOPI-ValidRelativeTarget': encodeUtf7(free) }
}

/** X-WOPI-Lock is on every 409, empty when nothing is locked, and on no 200 but GetLock's (reference §2.0.1). */
function lockHeaders(current: HeldLock | null): Record<string, string> {
  return {
    'X-WOPI-Lock': current?.id ?? '',
    'X-WOPI-LockFailureReason': lockFailureReason(current),
  }
}
