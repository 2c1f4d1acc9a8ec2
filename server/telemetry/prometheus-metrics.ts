import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { SaveSource, WopiEvent } from '#server/wopi/ports'
import { addDatabaseGauges } from './database-gauges'
import type { Metrics, MetricsSources } from './metrics'
import { operationLabel } from './operation-label'

/** Seconds. The first is about what a CheckFileInfo takes; large saves over slow lines take minutes. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]

/**
 * Counts for Prometheus. Every label has a handful of values that are written down in the code: no id, no name, no
 * address and nothing that a client sent.
 */
export function createPrometheusMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const saves = new Counter({
    ...{ name: 'carrel_saves_total', help: 'Saves that became a version.', registers },
    labelNames: ['source', 'editor'],
  })
  const unchanged = new Counter({
    name: 'carrel_saves_unchanged_total',
    help: 'Saves that told nothing new and were answered with the version that was there.',
    ...{ registers, labelNames: ['editor'] },
  })
  const refusals = new Counter({
    name: 'carrel_wopi_refusals_total',
    help: 'WOPI requests that were not done, by reason. Refused saves are those of the operation put-file.',
    ...{ registers, labelNames: ['operation', 'reason', 'editor'] },
  })
  const uploadRefusals = new Counter({
    ...{ name: 'carrel_upload_refusals_total', help: 'Uploads that were refused, by reason.' },
    ...{ registers, labelNames: ['reason'] },
  })
  const durations = new Histogram({
    name: 'carrel_wopi_request_duration_seconds',
    help: 'Time until the answer to a WOPI request began.',
    ...{ registers, buckets, labelNames: ['operation', 'result'] },
  })
  const bytes = new Counter({
    name: 'carrel_blob_bytes_total',
    help: 'Bytes of documents that came in and were stored, or went out.',
    ...{ registers, labelNames: ['direction'] },
  })
  const sweeps = new Histogram({
    name: 'carrel_sweep_duration_seconds',
    help: 'Hourly sweeps of this instance: one instance of all takes each turn.',
    ...{ registers, labelNames: ['result'], buckets: [0.1, 1, 10, 60, 600] },
  })
  new Gauge({
    ...{ name: 'carrel_build_info', help: 'Which build this is.', registers },
    labelNames: ['version', 'build', 'node'],
  }).set(
    { version: sources.version, build: sources.build ?? 'development', node: process.version },
    1,
  )
  addLoadGauges(registry, sources.load)
  const readDatabase = addDatabaseGauges(registry, sources.figures)

  return {
    wopi(event) {
      const operation = operationLabel(event.operation)
      const editor = event.editorKind ?? 'none'
      durations.observe({ operation, result: resultOf(event) }, event.durationMs / 1000)
      if (event.reason === 'unchanged') unchanged.inc({ editor })
      else if (event.reason !== null) refusals.inc({ operation, reason: event.reason, editor })
      else {
        const source = event.source ?? madeBy[event.operation]
        if (source) saves.inc({ source, editor })
      }
    },
    saved: (source) => saves.inc({ source, editor: 'none' }),
    uploadRefused: (reason) => uploadRefusals.inc({ reason }),
    bytes: (direction, count) => bytes.inc({ direction }, count),
    swept: (result, tookMs) => sweeps.observe({ result }, tookMs / 1000),
    async scrape() {
      await readDatabase()
      return { text: await registry.metrics(), contentType: registry.contentType }
    },
  }
}

/** Operations that make a file of their own. */
const madeBy: Record<string, SaveSource> = {
  'put-relative-file': 'copy',
  'create-child-file': 'new',
}

function resultOf({ status }: WopiEvent): 'done' | 'refused' | 'failed' {
  if (status < 400) return 'done'
  return status === 500 ? 'failed' : 'refused'
}

function addLoadGauges(registry: Registry, load: MetricsSources['load']): void {
  const registers = [registry]
  new Gauge({
    name: 'carrel_uploads_in_progress',
    help: 'Saves and uploads whose bytes are coming in.',
    registers,
    collect() {
      this.set(load.running)
    },
  })
  new Gauge({
    name: 'carrel_uploads_waiting',
    help: 'Saves and uploads that wait for their turn (UPLOADS_AT_ONCE).',
    registers,
    collect() {
      this.set(load.waiting)
    },
  })
  new Counter({
    name: 'carrel_uploads_turned_away_total',
    help: 'Saves and uploads that had no turn within 30 seconds and were told to come again (503).',
    registers,
    collect() {
      this.reset()
      this.inc(load.turnedAway)
    },
  })
}
