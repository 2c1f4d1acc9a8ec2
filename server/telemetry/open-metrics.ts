import type { Config } from '#server/config'
import { type Metrics, type MetricsSources, noMetrics } from './metrics'

/** The metrics of the settings. Their package is loaded only when somebody may read them. */
export async function openMetrics(
  { metricsToken }: Pick<Config, 'metricsToken'>,
  sources: MetricsSources,
): Promise<Metrics> {
  if (metricsToken === undefined) return noMetrics
  const { createPrometheusMetrics } = await import('./prometheus-metrics')
  return createPrometheusMetrics(sources)
}
