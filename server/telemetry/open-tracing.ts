import type { Config } from '#server/config'
import { noTracing, type Tracing } from './tracing'

/** How often the log says that the collector does not answer. */
const complainMs = 60_000

/** The traces of the settings. Their packages are loaded only when there is a collector. */
export async function openTracing(
  { tracing }: Pick<Config, 'tracing'>,
  options: { version: string; undelivered(error: unknown): void },
): Promise<Tracing> {
  if (tracing === undefined) return noTracing
  const { createOtlpTracing } = await import('./otlp-tracing')
  let complained = Number.NEGATIVE_INFINITY
  return createOtlpTracing({
    ...tracing,
    version: options.version,
    failed(error) {
      if (performance.now() - complained < complainMs) return
      complained = performance.now()
      options.undelivered(error)
    },
  })
}
