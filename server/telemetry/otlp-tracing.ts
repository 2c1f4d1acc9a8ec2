import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context, Span } from '@opentelemetry/api'
import type { Attributes, StepOptions, Tracing } from './tracing'

/** How long the collector has for one delivery. Nobody waits for it but the next delivery. */
const deliveryMs = 5000

/**
 * Follows what the portal does and tells an OpenTelemetry collector. The packages are loaded here and nowhere else.
 *
 * Nothing is registered with OpenTelemetry's global API: Next would find it and send spans of its own, with whole
 * addresses in them, tokens and all.
 *
 * @param options.endpoint of the collector, without /v1/traces
 * @param options.share of the requests that is traced, from 0 to 1
 * @param options.failed told when spans could not be delivered
 */
export async function createOtlpTracing(options: {
  endpoint: string
  share: number
  version: string
  failed(error: unknown): void
}): Promise<Tracing> {
  const [api, core, sdk, { resourceFromAttributes }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ])
  core.setGlobalErrorHandler(options.failed)
  const exporter = new OTLPTraceExporter({
    url: `${options.endpoint}/v1/traces`,
    timeoutMillis: deliveryMs,
  })
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'carrel',
      'service.version': options.version,
      'service.instance.id': crypto.randomUUID(),
    }),
    sampler: new sdk.ParentBasedSampler({ root: new sdk.TraceIdRatioBasedSampler(options.share) }),
    spanProcessors: [new sdk.BatchSpanProcessor({ exporter, exportTimeoutMillis: deliveryMs })],
  })
  const tracer = provider.getTracer('carrel', options.version)
  const current = new AsyncLocalStorage<{ span: Span; outermost: Span } | undefined>()
  const within = (span: Span): Context => api.trace.setSpan(api.ROOT_CONTEXT, span)

  function start(name: string, kind: number, parent: Context, attributes: Attributes = {}): Span {
    return tracer.startSpan(name, { kind, attributes }, parent)
  }

  async function run<T>(span: Span, outermost: Span, work: () => Promise<T>): Promise<T> {
    try {
      return await current.run({ span, outermost }, work)
    } catch (error) {
      // Its message may name files and addresses; what it was is in the log.
      span.setStatus({ code: api.SpanStatusCode.ERROR })
      span.setAttribute('error.type', error instanceof Error ? error.name : typeof error)
      throw error
    } finally {
      span.end()
    }
  }

  return {
    request({ method, route, traceparent }) {
      const sent = traceparent === undefined ? null : core.parseTraceParent(traceparent)
      const parent = sent
        ? api.trace.setSpanContext(api.ROOT_CONTEXT, { ...sent, isRemote: true })
        : api.ROOT_CONTEXT
      const span = start(`${method} ${route}`, api.SpanKind.SERVER, parent, {
        'http.request.method': method,
        'http.route': route,
      })
      current.enterWith({ span, outermost: span })
      return (status) => {
        if (status === null) span.setAttribute('error.type', 'cut')
        else span.setAttribute('http.response.status_code', status)
        if (status === null || status >= 500) span.setStatus({ code: api.SpanStatusCode.ERROR })
        span.end()
      }
    },
    leave: () => current.enterWith(undefined),
    task(name, work) {
      const span = start(name, api.SpanKind.INTERNAL, api.ROOT_CONTEXT)
      return run(span, span, work)
    },
    step(name, work, { attributes, remote }: StepOptions = {}) {
      const around = current.getStore()
      if (!around) return work()
      const kind = remote ? api.SpanKind.CLIENT : api.SpanKind.INTERNAL
      return run(start(name, kind, within(around.span), attributes), around.outermost, work)
    },
    note: (attributes) => current.getStore()?.outermost.setAttributes(attributes),
    ids() {
      const span = current.getStore()?.span.spanContext()
      return span ? { traceId: span.traceId, spanId: span.spanId } : {}
    },
    async close(withinMs) {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise((done) => {
        timer = setTimeout(done, withinMs)
      })
      await Promise.race([provider.shutdown().catch(options.failed), patience])
      clearTimeout(timer)
    },
  }
}
