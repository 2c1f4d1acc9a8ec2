import { createServer } from 'node:http'
import { z } from 'zod'
import { freePort } from './private-server'

const value = z.object({
  stringValue: z.string().optional(),
  intValue: z.union([z.number(), z.string()]).optional(),
  doubleValue: z.number().optional(),
  boolValue: z.boolean().optional(),
})
const attributes = z.array(z.object({ key: z.string(), value })).default([])
const span = z.object({
  ...{ traceId: z.string(), spanId: z.string(), parentSpanId: z.string().optional() },
  ...{ name: z.string(), kind: z.number(), attributes },
  status: z.object({ code: z.number().optional() }).optional(),
})
const traces = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
})

export interface ReceivedSpan {
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  /** 1 internal, 2 server, 3 client. */
  kind: number
  failed: boolean
  attributes: Record<string, string | number | boolean | undefined>
}

/** A collector that takes traces by OTLP over HTTP as JSON, and keeps what it got. */
export interface OtlpReceiver {
  endpoint: string
  spans(): ReceivedSpan[]
  /** Everything that ever came in, headers too. */
  bytes(): string
  /** How the next deliveries are answered; `silent` lets them wait. */
  answer(how: number | 'silent'): void
  close(): Promise<void>
}

export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  let how: number | 'silent' = 200
  const bodies: string[] = []
  const heads: string[] = []
  const server = createServer(async (request, response) => {
    heads.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (request.url === '/v1/traces') bodies.push(Buffer.concat(chunks).toString('utf8'))
    if (how === 'silent') return
    response.writeHead(how, { 'content-type': 'application/json' }).end('{}')
  })
  const port = await freePort()
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  return {
    endpoint: `http://127.0.0.1:${port}`,
    spans: () => bodies.flatMap(spansOf),
    bytes: () => [...heads, ...bodies].join('\n'),
    answer(next) {
      how = next
    },
    close() {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function spansOf(body: string): ReceivedSpan[] {
  return traces.parse(JSON.parse(body)).resourceSpans.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) =>
      spans.map(({ traceId, spanId, parentSpanId, name, kind, status, attributes }) => ({
        ...{ traceId, spanId, parentSpanId, name, kind, failed: status?.code === 2 },
        attributes: Object.fromEntries(
          attributes.map(({ key, value }) => [key, Object.values(value)[0]]),
        ),
      })),
    ),
  )
}
